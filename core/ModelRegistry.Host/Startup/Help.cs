namespace ModelRegistry.Host.Startup;

static class Help
{
    public const string Text = """
        usage: registry-host [run] [options]      serve the registry
               registry-host migrate [options]    bring the database up to date and end
               registry-host reindex [options]    make the search index anew and end
               registry-host demo data [--models N --versions M --artifacts K --seed S] [options]
                                                  fill an empty database with demo data and end
               registry-host artifacts gc [--dry-run] [--Artifacts:GraceHours N] [options]
                                                  free the space of files that were removed, or say how much it is
               registry-host work list [--state dead|waiting] [options]
                                                  show background work that was given up, and why
               registry-host work revive [--subscriber NAME] [--id ID] [options]
                                                  let it be tried again
               registry-host token reset [--user HANDLE] [options]
                                                  make a new token for an administrator (admin) and show it

        options (also as REGISTRY_… in the environment):
          --urls URL          where to listen         (http://127.0.0.1:5080; port 0 takes a free one)
          --data DIR          where to keep data      (./data)
          --database TEXT     sqlite, or an Npgsql connection string
          --roles LIST        all, or some of api,worker,indexer,notifier,monitor,sequencer
          --region NAME       region of this store    (local)
          --packs DIR         policy packs            (those that came with the registry)
          --policy-scripts DIR  C# scripts with functions for policies; they are trusted code (none are run)
          --trusted-keys DIR  keys whose signatures on containers count, PEM files (DATA/trusted-keys)
        """;
}
