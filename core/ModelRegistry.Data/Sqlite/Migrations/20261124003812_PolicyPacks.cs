using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PolicyPacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "File",
                table: "policy_packs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Installed",
                table: "policy_packs",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BesideId",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Differences",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsShadow",
                table: "decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ShadowPack",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pack_shelf",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack_shelf", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "packs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_packs", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "pack_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    TestsPassed = table.Column<int>(type: "INTEGER", nullable: false),
                    TestsFailed = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RetiredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pack_versions_packs_Pack",
                        column: x => x.Pack,
                        principalTable: "packs",
                        principalColumn: "Name",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pack_versions_policy_packs_Sha256",
                        column: x => x.Sha256,
                        principalTable: "policy_packs",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pack_places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", nullable: false),
                    Environment = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    EnforcedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnforcedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ShadowId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ShadowAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack_places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pack_places_pack_versions_EnforcedId",
                        column: x => x.EnforcedId,
                        principalTable: "pack_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pack_places_pack_versions_ShadowId",
                        column: x => x.ShadowId,
                        principalTable: "pack_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pack_places_packs_Pack",
                        column: x => x.Pack,
                        principalTable: "packs",
                        principalColumn: "Name",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pack_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pack_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_pack_proposals_pack_places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "pack_places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pack_proposals_pack_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "pack_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "pack_shelf",
                columns: new[] { "Id", "ChangedAt", "Revision" },
                values: new object[] { 1, 621355968000000000L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_BesideId",
                table: "decisions",
                column: "BesideId",
                filter: "\"BesideId\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_pack_places_EnforcedId",
                table: "pack_places",
                column: "EnforcedId");

            migrationBuilder.CreateIndex(
                name: "IX_pack_places_Pack_Environment_Scope",
                table: "pack_places",
                columns: new[] { "Pack", "Environment", "Scope" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pack_places_ShadowId",
                table: "pack_places",
                column: "ShadowId");

            migrationBuilder.CreateIndex(
                name: "IX_pack_proposals_VersionId",
                table: "pack_proposals",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_pack_proposals_open",
                table: "pack_proposals",
                column: "PlaceId",
                unique: true,
                filter: "\"Status\" = 'open'");

            migrationBuilder.CreateIndex(
                name: "IX_pack_versions_Pack_Version",
                table: "pack_versions",
                columns: new[] { "Pack", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pack_versions_Sha256",
                table: "pack_versions",
                column: "Sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pack_proposals");

            migrationBuilder.DropTable(
                name: "pack_shelf");

            migrationBuilder.DropTable(
                name: "pack_places");

            migrationBuilder.DropTable(
                name: "pack_versions");

            migrationBuilder.DropTable(
                name: "packs");

            migrationBuilder.DropIndex(
                name: "IX_decisions_BesideId",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "File",
                table: "policy_packs");

            migrationBuilder.DropColumn(
                name: "Installed",
                table: "policy_packs");

            migrationBuilder.DropColumn(
                name: "BesideId",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "Differences",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "IsShadow",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "ShadowPack",
                table: "decisions");
        }
    }
}
