using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Sqlite.Migrations
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
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    Model = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Tier = table.Column<string>(type: "TEXT", nullable: true),
                    Owners = table.Column<string>(type: "TEXT", nullable: false),
                    Registered = table.Column<long>(type: "INTEGER", nullable: false),
                    Document = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StagingDocument = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OpenDocument = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Waivers = table.Column<byte[]>(type: "BLOB", nullable: true)
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
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ModelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: false)
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

            // Triggers and not code, so that no change can forget to count. Rebuilding one of these tables drops its
            // triggers: a test holds that each has them.
            migrationBuilder.Sql("""
                insert into inventory_stamps ("VersionId", "ModelId", "Stamp", "ReadAt")
                select "Id", "ModelId", 0, -1 from versions;
                """);
            migrationBuilder.Sql("""
                create trigger inventory_of_versions_insert after insert on versions
                begin
                    insert into inventory_stamps ("VersionId", "ModelId", "Stamp", "ReadAt")
                    values (new."Id", new."ModelId", 0, -1);
                end;
                """);
            Count(migrationBuilder, "versions", "new.\"Id\"", "VersionId",
                "update of \"State\", \"Metadata\", \"ManifestDigest\", \"RecertifyBy\", \"RiskTier\"");
            Count(migrationBuilder, "models", "new.\"Id\"", "ModelId", "update of \"Owners\"");
            foreach (var table in new[] { "artifacts", "evidence", "approvals", "version_authors" })
            {
                Count(migrationBuilder, table, "new.\"VersionId\"", "VersionId", "insert");
                Count(migrationBuilder, table, "old.\"VersionId\"", "VersionId", "delete");
            }

            Count(migrationBuilder, "artifacts", "new.\"VersionId\"", "VersionId",
                "update of \"Path\", \"Kind\", \"Uri\", \"Sha256\", \"Size\", \"MediaType\", \"Licence\"");
            Count(migrationBuilder, "evidence", "new.\"VersionId\"", "VersionId", "update");
            Count(migrationBuilder, "approvals", "new.\"VersionId\"", "VersionId", "update");
            Count(migrationBuilder, "exceptions", "new.\"ModelId\"", "ModelId", "insert");
            Count(migrationBuilder, "exceptions", "new.\"ModelId\"", "ModelId", "update");
            Count(migrationBuilder, "exceptions", "old.\"ModelId\"", "ModelId", "delete");
            foreach (var change in new[] { "update of \"Handle\"", "delete" })
                migrationBuilder.Sql($"""
                    create trigger inventory_of_users_{change[..6]} after {change} on users
                    begin update inventory_stamps set "Stamp" = "Stamp" + 1; end;
                    """);
        }

        static void Count(MigrationBuilder migrationBuilder, string table, string value, string key, string change) =>
            migrationBuilder.Sql($"""
                create trigger inventory_of_{table}_{change[..6]} after {change} on {table}
                begin update inventory_stamps set "Stamp" = "Stamp" + 1 where "{key}" = {value}; end;
                """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, changes) in new (string, string[])[]
            {
                ("versions", ["insert", "update"]), ("models", ["update"]),
                ("artifacts", ["insert", "update", "delete"]), ("evidence", ["insert", "update", "delete"]),
                ("approvals", ["insert", "update", "delete"]), ("version_authors", ["insert", "delete"]),
                ("exceptions", ["insert", "update", "delete"]), ("users", ["update", "delete"]),
            })
            {
                foreach (var change in changes)
                    migrationBuilder.Sql($"drop trigger inventory_of_{table}_{change};");
            }

            migrationBuilder.DropTable(
                name: "inventory_documents");

            migrationBuilder.DropTable(
                name: "inventory_stamps");
        }
    }
}
