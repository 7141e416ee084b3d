// The same rules and people through three engines, in one run.
//
//   cargo run --release -p eligibility --example compare -- eligibility/benches/compare/rules.json
//   cargo build --release --target wasm32-unknown-unknown   (in wasm/)
//   npm install && node compare.mjs [path to compare_wasm.wasm]
import { readFileSync } from 'node:fs'
import rulesEngine from 'json-rules-engine'
import Publicodes from 'publicodes'

const data = JSON.parse(readFileSync(new URL('rules.json', import.meta.url)))
const wasmPath = process.argv[2] ?? new URL('wasm/target/wasm32-unknown-unknown/release/compare_wasm.wasm', import.meta.url)
const programmes = Object.keys(data.programmes)
const outcomes = data.questions.outcomes
const day = 86400000

// ---- one form of the rules for both: all / any / not over facts -------------------
const definitions = data.questions.definitions
const combos = (items, n) => n === 0 ? [[]] : items.flatMap((item, i) => combos(items.slice(i + 1), n - 1).map((rest) => [item, ...rest]))
function formula(f) {
  const parts = []
  for (const [key, value] of Object.entries(f)) {
    if (key === 'all') parts.push(...value.map(formula))
    else if (key === 'any') parts.push({ any: value.map(formula) })
    else if (key === 'not') parts.push({ not: formula(value) })
    else if (key === 'at_least') parts.push({ any: combos(value.of.map(formula), value.n).map((all) => ({ all })) })
    else if (key === 'met') parts.push(...[value].flat().map((id) => formula(definitions[id])))
    else parts.push(test(key, value))
  }
  return parts.length === 1 ? parts[0] : { all: parts }
}
function test(id, t) {
  const question = data.questions.questions[id]
  const is = (value) => {
    if (typeof value === 'boolean') value = value ? 'yes' : 'no'
    return question.kind === 'many' ? { fact: `${id}_${value}`, op: '=', value: true } : { fact: id, op: '=', value }
  }
  if (typeof t !== 'object') return is(t)
  if (Array.isArray(t)) return { any: t.map(is) }
  const all = []
  const ops = { at_least: '>=', at_most: '<=', more_than: '>', less_than: '<' }
  for (const [key, value] of Object.entries(t)) {
    if (key === 'any_of') all.push({ any: value.map(is) })
    else if (key in ops) all.push({ fact: id, op: ops[key], value })
    else if (key === 'age' || key === 'months_since') {
      all.push({ fact: `${id}_${key}`, op: '>=', value: 0 })
      for (const [op, limit] of Object.entries(value)) all.push({ fact: `${id}_${key}`, op: ops[op], value: limit })
    } else throw new Error(key)
  }
  return all.length === 1 ? all[0] : { all }
}
// Months as fractions, so that "exactly six months" and "a day more" differ.
const months = (from, to) => {
  const a = new Date(from * day), b = new Date(to * day)
  const last = (y, m) => new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  let n = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const back = (n) => { const m = b.getUTCMonth() - n, y = b.getUTCFullYear() + Math.floor(m / 12), mm = ((m % 12) + 12) % 12; return Date.UTC(y, mm, Math.min(b.getUTCDate(), last(y, mm))) / day }
  while (back(n) < from) n--
  return back(n) === from ? n : n + 0.5
}
const facts = data.people.map((person) => {
  const found = {}
  for (const { id, kind, value, options } of person.answers) {
    if (kind === 1) for (const option of options) found[`${id}_${option}`] = value.includes(option)
    else if (kind === 3) {
      const n = months(value, data.days)
      found[`${id}_months_since`] = n < 0 ? -1 : n
      found[`${id}_age`] = n < 0 ? -1 : Math.floor(Math.floor(n) / 12)
    } else found[id] = value
  }
  return found
})
const tables = programmes.map((id) => {
  const edition = data.programmes[id].editions[0]
  const of = (role) => Object.values(edition.criteria).filter((one) => one.role === role).map((one) => formula(one.when))
  return { id, gates: of('gate'), priorities: of('priority') }
})

// ---- json-rules-engine ---------------------------------------------------------------
const jre = new rulesEngine.Engine([], { allowUndefinedFacts: true })
const operators = { '=': 'equal', '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive', '>': 'greaterThan', '<': 'lessThan' }
const condition = (f) => f.all ? { all: f.all.map(condition) } : f.any ? { any: f.any.map(condition) } : f.not ? { not: condition(f.not) } : { fact: f.fact, operator: operators[f.op], value: f.value }
for (const { id, gates, priorities } of tables) {
  jre.addRule({ conditions: { all: gates.map(condition) }, event: { type: `${id} gates` } })
  if (priorities.length) jre.addRule({ conditions: { any: priorities.map(condition) }, event: { type: `${id} priority` } })
}
async function withJsonRules(found) {
  const { events } = await jre.run(found)
  const types = new Set(events.map((event) => event.type))
  return programmes.map((id) => outcomes.indexOf(types.has(`${id} gates`) ? (types.has(`${id} priority`) ? 'likely' : 'ask') : 'unlikely'))
}

// ---- publicodes ------------------------------------------------------------------------
const name = (id) => id.replaceAll('_', ' ')
const written = {}
for (const [id, value] of Object.entries(Object.assign({}, ...facts))) {
  written[name(id)] = { question: name(id), 'par défaut': typeof value === 'string' ? `'-'` : typeof value === 'boolean' ? 'non' : 0 }
}
const literal = (value) => typeof value === 'string' ? `'${value}'` : value === true ? 'oui' : value === false ? 'non' : value
const rule = (f) => f.all ? { 'toutes ces conditions': f.all.map(rule) } : f.any ? { 'une de ces conditions': f.any.map(rule) } : f.not ? { '=': [rule(f.not), 'non'] } : typeof f.value === 'boolean' ? name(f.fact) : `${name(f.fact)} ${f.op} ${literal(f.value)}`
for (const { id, gates, priorities } of tables) {
  const table = [{ si: { 'toutes ces conditions': gates.map(rule) }, alors: priorities.length ? { variations: [{ si: { 'une de ces conditions': priorities.map(rule) }, alors: `'likely'` }, { sinon: `'ask'` }] } : `'ask'` }, { sinon: `'unlikely'` }]
  written[`out ${id.replaceAll('-', ' ')}`] = { variations: table }
}
const quiet = { log() {}, warn() {}, error() {} }
const publicodes = new Publicodes(written, { logger: quiet })
const situations = facts.map((found) => Object.fromEntries(Object.entries(found).map(([id, value]) => [name(id), literal(value)])))
function withPublicodes(situation) {
  publicodes.setSituation(situation)
  return programmes.map((id) => outcomes.indexOf(publicodes.evaluate(`out ${id.replaceAll('-', ' ')}`).nodeValue))
}

// ---- this crate in WASM -----------------------------------------------------------------
const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), {})
const wasm = instance.exports
function put(bytes) {
  const at = wasm.room(bytes.length) // may move the memory
  new Uint8Array(wasm.memory.buffer, at, bytes.length).set(bytes)
}
put(Uint8Array.from(data.bytes))
if (!wasm.load(data.days)) throw new Error('the rules do not load')
for (const person of data.people) {
  const words = person.answers.flatMap(({ question, kind, value, options }) => {
    if (kind === 0) return [question, kind, options.indexOf(value), 0]
    if (kind === 1) return [question, kind, value.reduce((bits, option) => bits | (1 << options.indexOf(option)), 0), 0]
    if (kind === 4) return [question, kind, value.charCodeAt(0), value.charCodeAt(1)]
    return [question, kind, value, 0]
  })
  put(new Uint8Array(Int32Array.from(words).buffer))
  wasm.person()
}

// ---- the same results, then the times -----------------------------------------------------
const wrong = { wasm: 0, 'json-rules-engine': 0, publicodes: 0 }
for (const [at, person] of data.people.entries()) {
  const expected = person.outcomes
  const jsonRules = await withJsonRules(facts[at])
  const codes = withPublicodes(situations[at])
  expected.forEach((outcome, p) => {
    wrong.wasm += wasm.assess(at, p) !== outcome + 1
    wrong['json-rules-engine'] += jsonRules[p] !== outcome
    wrong.publicodes += codes[p] !== outcome
  })
}
console.log('differing outcomes:', wrong, 'of', data.people.length * programmes.length)

async function time(rounds, assess) {
  const start = process.hrtime.bigint()
  for (let round = 0; round < rounds; round++) for (let at = 0; at < data.people.length; at++) await assess(at)
  return Number(process.hrtime.bigint() - start) / 1000 / rounds / data.people.length
}
function timeSync(rounds, assess) {
  const start = process.hrtime.bigint()
  for (let round = 0; round < rounds; round++) for (let at = 0; at < data.people.length; at++) assess(at)
  return Number(process.hrtime.bigint() - start) / 1000 / rounds / data.people.length
}
timeSync(20, (at) => wasm.assess(at, -1))
const times = {
  native: data.native,
  wasm: timeSync(100, (at) => wasm.assess(at, -1)),
  'json-rules-engine': await time(2, (at) => withJsonRules(facts[at])),
  publicodes: timeSync(1, (at) => withPublicodes(situations[at])),
}
for (const [engine, micros] of Object.entries(times)) {
  console.log(`${engine.padEnd(18)} ${micros.toFixed(2).padStart(10)} µs   ${(micros / times.wasm).toFixed(1)} × wasm   ${(micros / times.native).toFixed(1)} × native`)
}
