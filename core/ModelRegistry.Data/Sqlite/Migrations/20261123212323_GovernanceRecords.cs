using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GovernanceRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "RemovedAt",
                table: "policy_packs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "exceptions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestId",
                table: "exceptions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "VersionId",
                table: "decisions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "ModelId",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusedVersion",
                table: "decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "exception_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ModelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<string>(type: "TEXT", nullable: true),
                    RuleId = table.Column<string>(type: "TEXT", nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    Controls = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedIn = table.Column<string>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exception_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_exception_requests_models_ModelId",
                        column: x => x.ModelId,
                        principalTable: "models",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_ModelId_At",
                table: "decisions",
                columns: new[] { "ModelId", "At" },
                filter: "\"ModelId\" is not null");

            migrationBuilder.CreateIndex(
                name: "IX_exception_requests_ModelId_RequestedAt",
                table: "exception_requests",
                columns: new[] { "ModelId", "RequestedAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_decisions_models_ModelId",
                table: "decisions",
                column: "ModelId",
                principalTable: "models",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("""update deployments set "TrafficPercent" = "TrafficPercent" * 100""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""update deployments set "TrafficPercent" = "TrafficPercent" / 100""");

            migrationBuilder.DropForeignKey(
                name: "FK_decisions_models_ModelId",
                table: "decisions");

            migrationBuilder.DropTable(
                name: "exception_requests");

            migrationBuilder.DropIndex(
                name: "IX_decisions_ModelId_At",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "policy_packs");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "exceptions");

            migrationBuilder.DropColumn(
                name: "RequestId",
                table: "exceptions");

            migrationBuilder.DropColumn(
                name: "ModelId",
                table: "decisions");

            migrationBuilder.DropColumn(
                name: "RefusedVersion",
                table: "decisions");

            migrationBuilder.AlterColumn<Guid>(
                name: "VersionId",
                table: "decisions",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
