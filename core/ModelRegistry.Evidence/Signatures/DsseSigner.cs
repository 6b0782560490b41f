using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Evidence.Signatures;

/// <summary>Puts a payload into an envelope with one signature.</summary>
public static class DsseSigner
{
    public static DsseEnvelope Sign(string payloadType, ReadOnlyMemory<byte> payload, ISigningKey key) =>
        new(payloadType, payload, [new(key.Sign(DsseEnvelope.Pae(payloadType, payload.Span)), key.PublicKey.KeyId)]);
}
