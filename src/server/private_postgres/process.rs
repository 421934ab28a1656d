//! The server's process, which must not outlive ours.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Duration;
use std::{io, thread};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

/// A child that is asked to shut down when our process ends, however it ends.
///
/// Linux ties that request to the thread that spawned the child, not to the process. So each child
/// has a thread of its own, which spawns it and then waits for its end.
pub(super) struct Process {
    pid: Pid,
    /// True while the child has not been reaped, so that its number is surely its own.
    running: Arc<(Mutex<bool>, Condvar)>,
}

impl Process {
    pub fn spawn(mut command: Command) -> io::Result<Self> {
        // Ctrl-C in a terminal goes to a whole group; Daymark finishes its requests first.
        command.process_group(0);
        end_with_us(&mut command);
        let running = Arc::new((Mutex::new(true), Condvar::new()));
        let shared = Arc::clone(&running);
        let (tell, told) = mpsc::channel();
        thread::Builder::new()
            .name("postgres".to_owned())
            .spawn(move || match command.spawn() {
                Ok(mut child) => {
                    let _ = tell.send(Ok(Pid::from_child(&child)));
                    await_end(&mut child, &shared);
                }
                Err(error) => {
                    let _ = tell.send(Err(error));
                }
            })?;
        let pid = told.recv().map_err(io::Error::other)??;
        Ok(Self { pid, running })
    }

    pub fn pid(&self) -> Pid {
        self.pid
    }

    pub fn runs(&self) -> bool {
        *held(&self.running.0)
    }

    /// Sends a signal, unless the process has ended.
    pub fn signal(&self, signal: Signal) {
        let running = held(&self.running.0);
        if *running {
            // It can fail only because the process has just ended, which is what was wanted.
            let _ = kill_process(self.pid, signal);
        }
    }

    /// Waits for the end, at most so long. True if it has ended.
    pub fn ended_within(&self, limit: Duration) -> bool {
        let running = held(&self.running.0);
        let waited = self
            .running
            .1
            .wait_timeout_while(running, limit, |runs| *runs);
        !*waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Waits without reaping, and reaps under the lock: until then no other process gets the number.
fn await_end(child: &mut Child, running: &(Mutex<bool>, Condvar)) {
    let ended = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
    while let Err(rustix::io::Errno::INTR) = waitid(WaitId::Pid(Pid::from_child(child)), ended) {}
    let mut runs = held(&running.0);
    // The status tells nothing that the server's log does not tell better.
    let _ = child.wait();
    *runs = false;
    running.1.notify_all();
}

fn held(running: &Mutex<bool>) -> MutexGuard<'_, bool> {
    running.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Elsewhere a child outlives a killed parent, and the next start joins the server.
#[cfg(not(target_os = "linux"))]
pub(super) fn end_with_us(_command: &mut Command) {}

/// Lets the kernel send SIGINT (PostgreSQL's fast shutdown) to the child when the thread that spawns
/// it ends. It is set after the change of user, which would undo it.
#[cfg(target_os = "linux")]
pub(super) fn end_with_us(command: &mut Command) {
    let we = rustix::process::getpid();
    let set = move || {
        rustix::process::set_parent_process_death_signal(Some(Signal::INT))?;
        // Had we died before that call, no signal would ever come.
        if rustix::process::getppid() != Some(we) {
            return Err(rustix::io::Errno::SRCH.into());
        }
        Ok(())
    };
    // SAFETY: between fork and exec the closure makes two system calls; it allocates nothing and
    // takes no lock.
    #[expect(
        unsafe_code,
        reason = "the closure makes system calls only, as a child between fork and exec must"
    )]
    unsafe {
        command.pre_exec(set)
    };
}
