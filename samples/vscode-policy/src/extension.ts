import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

const tokenKey = "registryToken";
let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand("policy.restart", () => restart(context)),
    vscode.commands.registerCommand("policy.setToken", () => setToken(context)),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration("policy")) void restart(context);
    }),
  );
  await start(context);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration("policy");
  const token = await context.secrets.get(tokenKey);
  const server: ServerOptions = {
    command: settings.get("server.command", "registry-policy-language-server"),
    args: settings.get("server.arguments", ["--stdio"]),
    options: { env: token ? { ...process.env, REGISTRY_TOKEN: token } : process.env },
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "policy" }, { language: "policy-yaml" }],
    initializationOptions: { registryUrl: settings.get("registryUrl", "") || undefined },
  };
  client = new LanguageClient("policy", "Policy", server, options);
  try {
    await client.start();
  } catch (problem) {
    void vscode.window.showErrorMessage(
      `The policy language server did not start (${String(problem)}). Install it with ` +
        "`dotnet tool install -g ModelRegistry.Policy.LanguageServer`, or set policy.server.command.");
  }
}

async function restart(context: vscode.ExtensionContext): Promise<void> {
  await client?.stop().catch(() => undefined);
  await start(context);
}

/** The token stays in the editor's secret store and reaches the server as an environment variable. */
async function setToken(context: vscode.ExtensionContext): Promise<void> {
  const token = await vscode.window.showInputBox({
    password: true,
    ignoreFocusOut: true,
    prompt: "A token of the registry; empty forgets the one that is kept",
  });
  if (token === undefined) return;
  if (token === "") await context.secrets.delete(tokenKey);
  else await context.secrets.store(tokenKey, token);
  await restart(context);
}
