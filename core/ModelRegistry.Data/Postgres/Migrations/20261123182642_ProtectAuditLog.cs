using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ProtectAuditLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                create function refuse_audit_change() returns trigger language plpgsql as $$
                begin
                    raise exception 'the audit log is append-only';
                end $$;
                """);
            migrationBuilder.Sql("""
                create trigger audit_log_append_only before update or delete on audit_log
                for each row execute function refuse_audit_change();
                """);
            migrationBuilder.Sql("""
                create trigger audit_log_not_truncated before truncate on audit_log
                for each statement execute function refuse_audit_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger audit_log_not_truncated on audit_log;");
            migrationBuilder.Sql("drop trigger audit_log_append_only on audit_log;");
            migrationBuilder.Sql("drop function refuse_audit_change();");
        }
    }
}
