using Npgsql;

namespace ModelRegistry.Host.Problems;

/// <summary>Recognises that PostgreSQL refused a text for a character that it cannot keep.</summary>
static class UnstorableText
{
    public static bool Is(Exception? error) => error switch
    {
        null => false,
        PostgresException
        {
            SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter,
        } => true,
        _ => Is(error.InnerException),
    };
}
