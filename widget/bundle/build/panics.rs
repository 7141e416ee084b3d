//! Replaces panics by traps.
//!
//! The widget is compiled with `panic = "abort"`: after a panic its module stops. What remains
//! of a panic is its message, for a console that a reader does not see, and the code that formats
//! it. Only an unstable setting of the compiler leaves that code out.
//!
//! A function that never returns ends in a panic or an abort, so all that it does before has no
//! effect that remains. Here its call becomes the instruction `unreachable`, which stops the
//! module in the same way, and the code that only prepared the call is removed.

use std::collections::{HashMap, HashSet};
use walrus::ir::{Call, Const, Instr, InstrLocId, InstrSeqId, LocalId, Unreachable, Value};
use walrus::{FunctionId, FunctionKind, LocalFunction, Module, ValType};

/// Replaces the calls of all functions that never return.
pub(crate) fn trap(module: &mut Module) {
    let ending: HashSet<FunctionId> = module
        .funcs
        .iter_local()
        .filter(|(_, function)| never_returns(function) && !calls_import(module, function))
        .map(|(id, _)| id)
        .collect();
    for (_, function) in module.funcs.iter_local_mut() {
        for sequence in sequences(function) {
            end_at_trap(&mut function.block_mut(sequence).instrs, &ending);
        }
    }
    while clear_unused_arguments(module) {}
    walrus::passes::gc::run(module);
}

type Instructions = Vec<(Instr, InstrLocId)>;

/// Ends a sequence at its first instruction that stops the module.
fn end_at_trap(instructions: &mut Instructions, ending: &HashSet<FunctionId>) {
    let ends = |instruction: &Instr| match instruction {
        Instr::Unreachable(_) => true,
        Instr::Call(Call { func }) => ending.contains(func),
        _ => false,
    };
    if let Some(end) = instructions.iter().position(|(it, _)| ends(it)) {
        let needed = instructions[..end]
            .iter()
            .rposition(|(it, _)| !prepares(it));
        instructions.truncate(needed.map_or(0, |last| last + 1));
        instructions.push((Unreachable {}.into(), InstrLocId::default()));
    }
}

/// Whether an instruction only computes values or writes to memory.
fn prepares(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::GlobalSet(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
            | Instr::Store(_)
    )
}

/// Whether no path leaves a function.
fn never_returns(function: &LocalFunction) -> bool {
    let entry = function.entry_block();
    let leaves = |instruction: &Instr| match instruction {
        Instr::Return(_)
        | Instr::ReturnCall(_)
        | Instr::ReturnCallIndirect(_)
        | Instr::Try(_)
        | Instr::TryTable(_) => true,
        Instr::Br(to) => to.block == entry,
        Instr::BrIf(to) => to.block == entry,
        Instr::BrTable(to) => to.default == entry || to.blocks.contains(&entry),
        _ => false,
    };
    let ends = |(instruction, _): &(Instr, _)| matches!(instruction, Instr::Unreachable(_));
    function.block(entry).instrs.iter().any(ends) && !contains(function, leaves)
}

/// Whether a function calls JavaScript, which can throw an exception instead of returning. The
/// functions that only describe types to wasm-bindgen also do.
fn calls_import(module: &Module, function: &LocalFunction) -> bool {
    let import = |id: FunctionId| matches!(module.funcs.get(id).kind, FunctionKind::Import(_));
    contains(function, |instruction| match instruction {
        Instr::Call(call) => import(call.func),
        _ => false,
    })
}

/// Passes zero for the last arguments of functions that do not read them. A function that only
/// panics in some cases gets the place of its caller in the source as its last argument.
fn clear_unused_arguments(module: &mut Module) -> bool {
    let mut unused = HashMap::new();
    for (id, function) in module.funcs.iter_local() {
        let last = function.args.iter().rev();
        let last = last.take_while(|local| !contains(function, |it| uses(it, **local)));
        let types: Vec<ValType> = last.map(|local| module.locals.get(*local).ty()).collect();
        unused.insert(id, types);
    }
    let mut changed = false;
    for (_, function) in module.funcs.iter_local_mut() {
        for sequence in sequences(function) {
            let instructions = &mut function.block_mut(sequence).instrs;
            for at in 0..instructions.len() {
                let Instr::Call(Call { func }) = instructions[at].0 else {
                    continue;
                };
                let types = unused.get(&func).into_iter().flatten();
                for ((argument, _), ty) in instructions[..at].iter_mut().rev().zip(types) {
                    let zero = match argument {
                        Instr::Const(Const {
                            value: Value::I32(0),
                        }) => continue,
                        Instr::Const(_) | Instr::LocalGet(_) if *ty == ValType::I32 => {
                            Value::I32(0)
                        }
                        _ => break,
                    };
                    *argument = Const { value: zero }.into();
                    changed = true;
                }
            }
        }
    }
    changed
}

fn uses(instruction: &Instr, local: LocalId) -> bool {
    match instruction {
        Instr::LocalGet(it) => it.local == local,
        Instr::LocalSet(it) => it.local == local,
        Instr::LocalTee(it) => it.local == local,
        _ => false,
    }
}

fn contains(function: &LocalFunction, is: impl Fn(&Instr) -> bool) -> bool {
    let mut all = sequences(function).into_iter();
    all.any(|at| function.block(at).instrs.iter().any(|(it, _)| is(it)))
}

/// All sequences of instructions of a function.
pub(crate) fn sequences(function: &LocalFunction) -> Vec<InstrSeqId> {
    let mut all = vec![function.entry_block()];
    let mut at = 0;
    while let Some(sequence) = all.get(at) {
        let within = function.block(*sequence).instrs.iter();
        let within: Vec<InstrSeqId> = within
            .flat_map(|(instruction, _)| match instruction {
                Instr::Block(block) => vec![block.seq],
                Instr::Loop(repeated) => vec![repeated.seq],
                Instr::IfElse(either) => vec![either.consequent, either.alternative],
                _ => Vec::new(),
            })
            .collect();
        all.extend(within);
        at += 1;
    }
    all
}
