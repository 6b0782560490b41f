using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProtectAuditLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                create trigger audit_log_keeps_rows before update on audit_log
                begin select raise(abort, 'the audit log is append-only'); end;
                """);
            migrationBuilder.Sql("""
                create trigger audit_log_loses_no_rows before delete on audit_log
                begin select raise(abort, 'the audit log is append-only'); end;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger audit_log_keeps_rows;");
            migrationBuilder.Sql("drop trigger audit_log_loses_no_rows;");
        }
    }
}
