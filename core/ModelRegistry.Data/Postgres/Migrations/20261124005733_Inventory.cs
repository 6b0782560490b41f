using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Inventory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inventory_documents",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                    Basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidFrom = table.Column<long>(type: "bigint", nullable: false),
                    ValidUntil = table.Column<long>(type: "bigint", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Tier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Owners = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Registered = table.Column<long>(type: "bigint", nullable: false),
                    Document = table.Column<byte[]>(type: "bytea", nullable: false),
                    StagingDocument = table.Column<byte[]>(type: "bytea", nullable: true),
                    OpenDocument = table.Column<byte[]>(type: "bytea", nullable: true),
                    Waivers = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inventory_documents", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_inventory_documents_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inventory_stamps",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ModelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                    ReadAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inventory_stamps", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_inventory_stamps_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inventory_documents_Basis",
                table: "inventory_documents",
                column: "Basis");

            migrationBuilder.CreateIndex(
                name: "IX_inventory_documents_ValidUntil",
                table: "inventory_documents",
                column: "ValidUntil");

            migrationBuilder.CreateIndex(
                name: "IX_inventory_stamps_ModelId_VersionId",
                table: "inventory_stamps",
                columns: new[] { "ModelId", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_inventory_stamps_unread",
                table: "inventory_stamps",
                column: "VersionId",
                filter: "\"ReadAt\" < \"Stamp\"");

            // Read in one go, so kept in place and as it is: no second read and no unpacking for each.
            migrationBuilder.Sql("""
                alter table inventory_documents set (toast_tuple_target = 8160);
                alter table inventory_documents alter column "Document" set storage external;
                """);
            // Triggers and not code, so that no change can forget to count.
            migrationBuilder.Sql("""
                insert into inventory_stamps ("VersionId", "ModelId", "Stamp", "ReadAt")
                select "Id", "ModelId", 0, -1 from versions;
                """);
            migrationBuilder.Sql("""
                create function inventory_version_added() returns trigger language plpgsql as $$
                begin
                    insert into inventory_stamps ("VersionId", "ModelId", "Stamp", "ReadAt")
                    select "Id", "ModelId", 0, -1 from changed;
                    return null;
                end $$;
                create function inventory_rows_changed() returns trigger language plpgsql as $$
                begin
                    update inventory_stamps s set "Stamp" = s."Stamp" + 1
                    from (select distinct "VersionId" from changed) c where s."VersionId" = c."VersionId";
                    return null;
                end $$;
                create function inventory_row_changed() returns trigger language plpgsql as $$
                begin
                    update inventory_stamps set "Stamp" = "Stamp" + 1 where "VersionId" = new."VersionId";
                    return null;
                end $$;
                create function inventory_version_changed() returns trigger language plpgsql as $$
                begin
                    update inventory_stamps set "Stamp" = "Stamp" + 1 where "VersionId" = new."Id";
                    return null;
                end $$;
                create function inventory_model_changed() returns trigger language plpgsql as $$
                begin
                    update inventory_stamps set "Stamp" = "Stamp" + 1 where "ModelId" = new."Id";
                    return null;
                end $$;
                create function inventory_exception_changed() returns trigger language plpgsql as $$
                begin
                    update inventory_stamps set "Stamp" = "Stamp" + 1
                    where "ModelId" = case when tg_op = 'DELETE' then old."ModelId" else new."ModelId" end;
                    return null;
                end $$;
                create function inventory_person_changed() returns trigger language plpgsql as $$
                begin
                    update inventory_stamps set "Stamp" = "Stamp" + 1;
                    return null;
                end $$;
                create trigger inventory_of_versions_insert after insert on versions
                referencing new table as changed
                for each statement execute function inventory_version_added();
                create trigger inventory_of_versions_update
                after update of "State", "Metadata", "ManifestDigest", "RecertifyBy", "RiskTier" on versions
                for each row execute function inventory_version_changed();
                create trigger inventory_of_models_update after update of "Owners" on models
                for each row execute function inventory_model_changed();
                create trigger inventory_of_artifacts_update
                after update of "Path", "Kind", "Uri", "Sha256", "Size", "MediaType", "Licence" on artifacts
                for each row execute function inventory_row_changed();
                create trigger inventory_of_evidence_update after update on evidence
                for each row execute function inventory_row_changed();
                create trigger inventory_of_approvals_update after update on approvals
                for each row execute function inventory_row_changed();
                create trigger inventory_of_exceptions_change after insert or update or delete on exceptions
                for each row execute function inventory_exception_changed();
                create trigger inventory_of_users_change after update of "Handle" or delete on users
                for each row execute function inventory_person_changed();
                """);
            foreach (var table in new[] { "artifacts", "evidence", "approvals", "version_authors" })
                migrationBuilder.Sql($"""
                    create trigger inventory_of_{table}_insert after insert on {table}
                    referencing new table as changed for each statement execute function inventory_rows_changed();
                    create trigger inventory_of_{table}_delete after delete on {table}
                    referencing old table as changed for each statement execute function inventory_rows_changed();
                    """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop function inventory_version_added, inventory_rows_changed, inventory_row_changed,
                    inventory_version_changed, inventory_model_changed, inventory_exception_changed,
                    inventory_person_changed cascade;
                """);

            migrationBuilder.DropTable(
                name: "inventory_documents");

            migrationBuilder.DropTable(
                name: "inventory_stamps");
        }
    }
}
