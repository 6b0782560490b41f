using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ModelRegistry.Data.Postgres.Migrations
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
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "exceptions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestId",
                table: "exceptions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "VersionId",
                table: "decisions",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "ModelId",
                table: "decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusedVersion",
                table: "decisions",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "exception_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ModelId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RuleId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rationale = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Controls = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedIn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecisionReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
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
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
