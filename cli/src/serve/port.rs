use crate::out::say;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};

/// The port that is tried first.
const FIRST: u16 = 8000;
/// The number of ports that are tried.
const TRIES: u16 = 100;

/// Listens on the loopback address only: no other machine can connect. Without `wanted`, this
/// is the first free port from [`FIRST`].
///
/// # Errors
/// A message for people if no port can be used.
pub(super) fn listen(wanted: Option<u16>) -> Result<TcpListener, String> {
    if let Some(port) = wanted {
        return bind(port).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                format!("port {port} is in use\nhelp: end the other program, or leave out `--port`")
            }
            _ => format!("cannot use port {port}: {error}"),
        });
    }
    for port in FIRST..FIRST + TRIES {
        match bind(port) {
            Ok(listener) => {
                if port != FIRST {
                    say!("port {FIRST} is in use; this is port {port}");
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(format!("cannot use port {port}: {error}")),
        }
    }
    let last = FIRST + TRIES - 1;
    Err(format!(
        "the ports {FIRST} to {last} are in use\nhelp: name another one with `--port`"
    ))
}

fn bind(port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}
