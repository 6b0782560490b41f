using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Search.Embedded;

/// <summary>
/// The search index inside the process, on Lucene. One process owns the folder. Writes are visible when they return
/// and on disk a moment later: a crash loses the last moment together with its sequence, which says what to resend.
/// </summary>
sealed class EmbeddedSearchIndex : ISearchIndex
{
    const double WriteBufferMegabytes = 16;

    /// <summary>
    /// Fewer than the engine's ten: every search looks into every segment, and writes are rare beside them.
    /// </summary>
    const int SegmentsPerTier = 4;

    readonly IndexFolder _folder;
    readonly Analyzer _indexing = new SearchAnalyzer(joinParts: true), _asking = new SearchAnalyzer(joinParts: false);
    readonly IndexWriter _writer;
    readonly SearcherManager _searchers;
    readonly DelayedCommit _commit;
    readonly SemaphoreSlim _writing = new(1, 1);
    long _sequence;
    bool _disposed;

    EmbeddedSearchIndex(IndexFolder folder, TimeSpan commitDelay, TimeProvider time, ILogger log)
    {
        _folder = folder;
        _sequence = folder.Sequence;
        _writer = new(folder.Directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _indexing)
        {
            RAMBufferSizeMB = WriteBufferMegabytes, Similarity = new BM25Similarity(),
            MergePolicy = new TieredMergePolicy { SegmentsPerTier = SegmentsPerTier, MaxMergeAtOnce = SegmentsPerTier },
        });
        _searchers = new(_writer, applyAllDeletes: true, new IndexSnapshot.Factory());
        _commit = new(CommitAsync, commitDelay, time, log);
    }

    /// <summary>
    /// Opens the folder, which is made if it is not there and must be on a file system with file locks. The delay is
    /// how long a change may wait for the disk; zero commits with every write.
    /// </summary>
    public static SearchIndexOpening Open(string folder, TimeSpan commitDelay, TimeProvider time, ILogger log)
    {
        try
        {
            var opened = IndexFolder.Open(folder);
            try
            {
                return new SearchIndexOpening.Opened(new(opened, commitDelay, time, log), opened.RebuildReason);
            }
            catch
            {
                opened.Dispose();
                throw;
            }
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new SearchIndexOpening.Refused(
                $"The search index in '{folder}' cannot be opened: {refusal.Message} If another registry process uses "
                + "it, stop that process or give this one a folder of its own; if not, check the folder's permissions.");
        }
    }

    public Task IndexAsync(IReadOnlyList<SearchDocument> documents, long sequence,
        CancellationToken cancellationToken) =>
        WriteAsync(
            () =>
            {
                foreach (var model in documents)
                    _writer.UpdateDocument(DocumentWriter.Key(model.ModelId), DocumentWriter.Write(model));
                return Math.Max(_sequence, sequence);
            },
            cancellationToken);

    public Task RemoveAsync(IReadOnlyList<Guid> modelIds, long sequence, CancellationToken cancellationToken) =>
        WriteAsync(
            () =>
            {
                _writer.DeleteDocuments([.. modelIds.Select(DocumentWriter.Key)]);
                return Math.Max(_sequence, sequence);
            },
            cancellationToken);

    public Task ClearAsync(CancellationToken cancellationToken) =>
        WriteAsync(
            () =>
            {
                _writer.DeleteAll();
                return 0;
            },
            cancellationToken);

    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var problems = SearchQueryCheck.Problems(query).ToList();
        var text = string.IsNullOrWhiteSpace(query.Text) || problems.Count > 0 ? null
            : SearchText.Read(query.Text, _asking);
        if (text?.Terms > SearchLimits.Terms)
            problems.Add(new("text", $"The text has {text.Terms} words, at most {SearchLimits.Terms} are searched."));
        SearchCursor? cursor = null;
        if (query.Cursor is { Length: <= SearchLimits.CursorLength } sent
            && (!SearchCursor.TryDecode(sent, out cursor) || cursor.Search != SearchCursor.Digest(query)))
            problems.Add(new("cursor", "The cursor does not belong to this search. Begin again without one."));

        return Task.FromResult<SearchResult>(problems.Count > 0
            ? new SearchResult.Refused(problems)
            : new SearchResult.Found(Read(index =>
                new PageSearch(index, query, text, cursor).Answer(), cancellationToken)));
    }

    public Task<IReadOnlyList<SearchHit>> SimilarAsync(
        Guid modelId, ModelReach reach, int take, CancellationToken cancellationToken) =>
        Task.FromResult(Read(
            index => new SimilarModels(index, _asking, reach).To(modelId, Bounded(take)), cancellationToken));

    public Task<IReadOnlyList<string>> SuggestAsync(
        string prefix, ModelReach reach, int take, CancellationToken cancellationToken) =>
        Task.FromResult(Read(
            index => new Suggestions(index, reach).For(prefix, Bounded(take)), cancellationToken));

    public Task<long> SequenceAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Interlocked.Read(ref _sequence));

    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        try
        {
            if (_disposed) return;
            _disposed = true;
            await _commit.DisposeAsync();
            Commit();
            _searchers.Dispose();
            _writer.Dispose(waitForMerges: false);
            _folder.Dispose();
        }
        finally
        {
            _writing.Release();
        }
    }

    static int Bounded(int take) => Math.Clamp(take, 1, SearchLimits.Take);

    T Read<T>(Func<IndexSnapshot, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var index = (IndexSnapshot)_searchers.Acquire();
        try
        {
            return read(index);
        }
        finally
        {
            _searchers.Release(index);
        }
    }

    async Task WriteAsync(Func<long> change, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Interlocked.Exchange(ref _sequence, change());
            _searchers.MaybeRefreshBlocking();
            if (_commit.Now) Commit();
            else _commit.Schedule();
        }
        finally
        {
            _writing.Release();
        }
    }

    async Task CommitAsync()
    {
        await _writing.WaitAsync();
        try
        {
            if (!_disposed) Commit();
        }
        finally
        {
            _writing.Release();
        }
    }

    void Commit()
    {
        _writer.SetCommitData(IndexFolder.CommitData(_sequence));
        _writer.Commit();
    }
}
