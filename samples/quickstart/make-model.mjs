// Writes the sample model: a real, tiny model folder whose bytes are always the same.
//   node make-model.mjs FOLDER [SEED]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = 'model', seed = '1'] = process.argv.slice(2);

// xorshift32: the same seed gives the same weights everywhere
let state = Number(seed) >>> 0 || 1;
function next() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32 - 0.5;
}

// safetensors: 8 bytes of header length, the header as JSON padded to 8 bytes, the tensors
function safetensors(tensors) {
  const header = { __metadata__: { format: 'pt' } };
  let offset = 0;
  for (const { name, shape } of tensors) {
    const bytes = 4 * shape.reduce((a, b) => a * b);
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + bytes] };
    offset += bytes;
  }
  const json = JSON.stringify(header);
  const head = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  const data = Buffer.alloc(offset);
  for (let at = 0; at < offset; at += 4) data.writeFloatLE(next(), at);
  return Buffer.concat([length, head, data]);
}

const words = ['[UNK]', '[BOS]', '[EOS]', 'what', 'is', 'the', 'answer', 'question', 'yes', 'no', '?', '.'];
const write = (name, content) => writeFileSync(join(folder, name), content);
const json = value => JSON.stringify(value, null, 2) + '\n';

mkdirSync(folder, { recursive: true });
write('model.safetensors', safetensors([
  { name: 'model.embed_tokens.weight', shape: [words.length, 8] },
  { name: 'model.norm.weight', shape: [8] },
  { name: 'lm_head.weight', shape: [words.length, 8] },
]));
write('config.json', json({
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: 8,
  num_attention_heads: 2,
  num_hidden_layers: 0,
  max_position_embeddings: 128,
  vocab_size: words.length,
  torch_dtype: 'float32',
}));
write('tokenizer.json', json({
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: words.slice(0, 3).map((content, id) =>
    ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'Whitespace' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordLevel', vocab: Object.fromEntries(words.map((word, id) => [word, id])), unk_token: '[UNK]' },
}));
write('README.md', `---
license: apache-2.0
language:
  - en
pipeline_tag: question-answering
datasets:
  - example/questions
tags:
  - quickstart
---
# Answer bot

A sample of a model folder, small enough to read: twelve words and two matrices. It answers nothing.
`);
