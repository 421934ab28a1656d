//! Against real servers, each in a folder of its own. They pass as root and as an ordinary user.

use std::env;
use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::server::private_postgres::{PostgresProblem, PrivatePostgres, survey};
use crate::state::settings::variable;

/// Names the data folder to a process that a test starts and kills.
const FOLDER: &str = "DAYMARK_TEST_POSTGRES_FOLDER";

/// A folder that the server's user can enter also where root has made it.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    folder
}

fn start(data: &Path) -> Result<PrivatePostgres, PostgresProblem> {
    PrivatePostgres::start(data, None, &|_| {})
}

/// What the server answers to a statement, as a role of Daymark's.
fn ask(server: &PrivatePostgres, role: &str, statement: &str) -> String {
    let psql = survey(server.data_folder().parent().unwrap(), None)
        .programs
        .unwrap()
        .0
        .join("psql");
    let output = Command::new(psql)
        .args(["-XqAtw", "-U", role, "-d", "daymark", "-c", statement, "-h"])
        .arg(server.socket_folder())
        .output()
        .unwrap();
    let problem = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{problem}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Waits for something that ends by itself.
fn soon(what: &str, mut happened: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !happened() {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "still waiting: {what}"
        );
        sleep(Duration::from_millis(20));
    }
}

fn pid_in(data: &Path) -> i32 {
    let text = fs::read_to_string(data.join("postmaster.pid")).unwrap();
    text.lines().next().unwrap().parse().unwrap()
}

fn kill(pid: i32) {
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
}

fn we_are_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[test]
fn a_start_makes_the_roles_and_the_database_and_opens_no_port() {
    let folder = folder();
    let server = start(folder.path()).unwrap();
    assert!(!server.joined());
    assert_eq!(
        server.data_folder(),
        folder.path().canonicalize().unwrap().join("postgres")
    );
    let roles = "select string_agg(concat_ws(' ', rolname, rolcanlogin, rolcreatedb, rolcreaterole, rolsuper), ', ' order by rolname) from pg_roles where rolname like 'daymark%'";
    assert_eq!(
        ask(&server, "daymark", roles),
        "daymark t t t f, daymark_app t f f f, daymark_reader f f f f"
    );
    let owner = "select pg_get_userbyid(datdba) || ' ' || pg_encoding_to_char(encoding) from pg_database where datname = 'daymark'";
    assert_eq!(ask(&server, "daymark", owner), "daymark UTF8");
    for role in ["daymark", "daymark_app"] {
        assert_eq!(
            ask(
                &server,
                role,
                "select pg_has_role('daymark_reader', 'usage')"
            ),
            "t"
        );
    }
    let settings = "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in ('data_checksums', 'fsync', 'listen_addresses', 'max_connections')";
    assert_eq!(
        ask(&server, "daymark", settings),
        "data_checksums=on fsync=on listen_addresses= max_connections=100"
    );
    server.stop().unwrap();
}

#[test]
fn the_addresses_name_the_socket_folder_which_only_its_user_can_open() {
    let folder = folder();
    let server = start(folder.path()).unwrap();
    let sockets = server.socket_folder();
    let mode = fs::metadata(sockets).unwrap();
    assert_eq!(mode.mode() & 0o777, 0o700);
    assert_eq!(
        mode.uid(),
        fs::metadata(server.data_folder()).unwrap().uid()
    );
    for (url, role) in [
        (server.owner_url(), "daymark"),
        (server.app_url(), "daymark_app"),
    ] {
        let rest = url
            .strip_prefix(&format!("postgres://{role}@localhost/daymark?host="))
            .unwrap();
        assert!(!rest.contains('/'), "{rest}");
        let path = percent_encoding::percent_decode_str(rest)
            .decode_utf8()
            .unwrap();
        assert_eq!(Path::new(&*path), sockets);
    }
}

#[test]
fn what_is_stored_is_there_after_a_stop_and_a_start() {
    let folder = folder();
    let server = start(folder.path()).unwrap();
    ask(
        &server,
        "daymark",
        "create table kept as select 'the day' as word",
    );
    let data = server.data_folder().to_path_buf();
    server.stop().unwrap();
    assert!(
        !data.join("postmaster.pid").exists(),
        "the shutdown was not clean"
    );
    assert!(!survey(folder.path(), None).running);
    let server = start(folder.path()).unwrap();
    assert_eq!(ask(&server, "daymark", "select word from kept"), "the day");
    assert!(survey(folder.path(), None).running);
}

#[test]
fn a_second_start_joins_the_server_and_leaves_it_running() {
    let folder = folder();
    let first = start(folder.path()).unwrap();
    let second = start(folder.path()).unwrap();
    assert!(second.joined());
    assert_eq!(second.owner_url(), first.owner_url());
    second.stop().unwrap();
    assert_eq!(ask(&first, "daymark", "select 1"), "1");
}

#[test]
fn of_starts_at_the_same_time_one_makes_the_server_and_the_others_join() {
    let folder = folder();
    let servers: Vec<PrivatePostgres> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..3)
            .map(|_| scope.spawn(|| start(folder.path()).unwrap()))
            .collect();
        starts
            .into_iter()
            .map(|start| start.join().unwrap())
            .collect()
    });
    assert_eq!(servers.iter().filter(|server| !server.joined()).count(), 1);
}

#[test]
fn the_server_of_a_killed_process_stops_by_itself_and_starts_again() {
    if let Some(data) = variable(FOLDER) {
        let server = start(Path::new(&data)).unwrap();
        ask(
            &server,
            "daymark",
            "create table kept as select 'the day' as word",
        );
        println!("\nstarted");
        sleep(Duration::from_secs(120));
        return;
    }
    let folder = folder();
    let this = module_path!().split_once("::").unwrap().1;
    let name = "the_server_of_a_killed_process_stops_by_itself_and_starts_again";
    let mut other = Command::new(env::current_exe().unwrap())
        .args(["--exact", &format!("{this}::{name}"), "--nocapture"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(other.stdout.take().unwrap()).lines();
    assert!(
        said.any(|line| line.unwrap() == "started"),
        "the other process did not start"
    );
    let data = folder.path().join("postgres");
    let pid = pid_in(&data);
    assert!(survey(folder.path(), None).running);
    other.kill().unwrap();
    other.wait().unwrap();
    soon("the server's end", || !data.join("postmaster.pid").exists());
    let server = start(folder.path()).unwrap();
    assert!(!server.joined());
    assert_ne!(pid_in(&data), pid);
    assert_eq!(ask(&server, "daymark", "select word from kept"), "the day");
}

#[test]
fn a_start_right_after_a_kill_waits_for_the_old_server() {
    if let Some(data) = variable(FOLDER) {
        let _server = start(Path::new(&data)).unwrap();
        println!("\nstarted");
        sleep(Duration::from_secs(120));
        return;
    }
    let folder = folder();
    let this = module_path!().split_once("::").unwrap().1;
    let name = "a_start_right_after_a_kill_waits_for_the_old_server";
    let mut other = Command::new(env::current_exe().unwrap())
        .args(["--exact", &format!("{this}::{name}"), "--nocapture"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(other.stdout.take().unwrap()).lines();
    assert!(
        said.any(|line| line.unwrap() == "started"),
        "the other process did not start"
    );
    other.kill().unwrap();
    other.wait().unwrap();
    let server = start(folder.path()).unwrap();
    assert!(!server.joined());
    assert_eq!(ask(&server, "daymark", "select 1"), "1");
}

#[test]
fn the_file_of_a_server_that_died_does_not_stop_the_next() {
    let folder = folder();
    let server = start(folder.path()).unwrap();
    ask(
        &server,
        "daymark",
        "create table kept as select 'the day' as word",
    );
    let data = server.data_folder().to_path_buf();
    kill(pid_in(&data));
    assert!(data.join("postmaster.pid").exists());
    drop(server);
    let server = start(folder.path()).unwrap();
    assert!(!server.joined());
    assert_eq!(ask(&server, "daymark", "select word from kept"), "the day");
}

#[test]
fn a_dead_servers_number_that_another_process_has_by_now_does_not_stop_the_next() {
    let folder = folder();
    let server = start(folder.path()).unwrap();
    let data = server.data_folder().to_path_buf();
    let text = fs::read_to_string(data.join("postmaster.pid")).unwrap();
    server.stop().unwrap();
    // A process of the database's owner, so that PostgreSQL alone would take it for the server.
    let mut stranger = Command::new("sleep");
    if we_are_root() {
        use std::os::unix::process::CommandExt;
        stranger.uid(fs::metadata(&data).unwrap().uid());
    }
    let mut stranger = stranger.arg("60").spawn().unwrap();
    let rest = text.split_once('\n').unwrap().1;
    let stale = data.join("postmaster.pid");
    fs::write(&stale, format!("{}\n{rest}", stranger.id())).unwrap();
    if we_are_root() {
        let owner = fs::metadata(&data).unwrap();
        std::os::unix::fs::chown(&stale, Some(owner.uid()), Some(owner.gid())).unwrap();
    }
    let server = start(folder.path()).unwrap();
    assert!(!server.joined());
    assert_eq!(ask(&server, "daymark", "select 1"), "1");
    stranger.kill().unwrap();
    stranger.wait().unwrap();
}

#[test]
fn a_database_left_half_made_is_made_anew() {
    let folder = folder();
    let half = folder.path().join("postgres.new");
    fs::create_dir_all(half.join("base")).unwrap();
    fs::write(half.join("PG_VERSION"), "17\n").unwrap();
    let server = start(folder.path()).unwrap();
    assert_eq!(ask(&server, "daymark", "select 1"), "1");
    assert!(!half.exists());
}

#[test]
fn a_folder_with_other_things_in_it_is_left_alone() {
    let folder = folder();
    let mine = folder.path().join("postgres/letters.txt");
    fs::create_dir(mine.parent().unwrap()).unwrap();
    fs::write(&mine, "dear").unwrap();
    if we_are_root() {
        std::os::unix::fs::chown(mine.parent().unwrap(), Some(65534), None).unwrap();
    }
    let problem = start(folder.path()).err().unwrap();
    assert!(
        matches!(problem, PostgresProblem::NotADatabase { .. }),
        "{problem}"
    );
    assert_eq!(fs::read_to_string(&mine).unwrap(), "dear");
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let problem = start(&file.join("data")).err().unwrap();
    assert!(
        matches!(problem, PostgresProblem::Unwritable { .. }),
        "{problem}"
    );
    let canonical = file.canonicalize().unwrap().join("data");
    assert!(
        problem
            .to_string()
            .starts_with(&format!("{} cannot be written", canonical.display()))
    );
}

#[test]
fn a_path_too_long_for_a_socket_gets_a_short_one_the_same_each_time() {
    let folder = folder();
    let data = folder.path().join("long-name/".repeat(12));
    let server = start(&data).unwrap();
    let sockets = server.socket_folder().to_path_buf();
    assert!(sockets.as_os_str().len() < 60, "{}", sockets.display());
    assert_eq!(fs::metadata(&sockets).unwrap().mode() & 0o777, 0o700);
    assert!(
        server
            .data_folder()
            .starts_with(folder.path().canonicalize().unwrap())
    );
    assert_eq!(ask(&server, "daymark", "select 1"), "1");
    server.stop().unwrap();
    let server = start(&data).unwrap();
    assert_eq!(server.socket_folder(), sockets);
    server.stop().unwrap();
    fs::remove_dir_all(&sockets).unwrap();
}

#[test]
fn a_socket_folder_that_others_can_open_is_refused() {
    let folder = folder();
    start(folder.path()).unwrap().stop().unwrap();
    let sockets = folder.path().join("postgres.socket");
    fs::set_permissions(&sockets, Permissions::from_mode(0o755)).unwrap();
    let problem = start(folder.path()).err().unwrap();
    assert!(
        matches!(problem, PostgresProblem::SocketFolder { .. }),
        "{problem}"
    );
}

#[test]
fn a_database_of_another_version_is_left_untouched() {
    let folder = folder();
    start(folder.path()).unwrap().stop().unwrap();
    let version = folder.path().join("postgres/PG_VERSION");
    fs::write(&version, "9.6\n").unwrap();
    let problem = start(folder.path()).err().unwrap();
    assert!(
        matches!(problem, PostgresProblem::OtherVersion { .. }),
        "{problem}"
    );
    assert!(
        problem.to_string().contains("made by PostgreSQL 9.6"),
        "{problem}"
    );
    assert_eq!(fs::read_to_string(&version).unwrap(), "9.6\n");
    assert_eq!(
        survey(folder.path(), None).data_version.as_deref(),
        Some("9.6")
    );
}

#[test]
fn a_server_that_dies_at_its_start_is_quoted() {
    let folder = folder();
    start(folder.path()).unwrap().stop().unwrap();
    let settings = folder.path().join("postgres/postgresql.conf");
    fs::write(&settings, "no_such_setting = 1\n").unwrap();
    let problem = start(folder.path()).err().unwrap();
    assert!(matches!(problem, PostgresProblem::Died { .. }), "{problem}");
    assert!(problem.to_string().contains("no_such_setting"), "{problem}");
}

#[test]
fn a_hint_without_the_programs_is_named() {
    let folder = folder();
    let problem = PrivatePostgres::start(folder.path(), Some(folder.path()), &|_| {})
        .err()
        .unwrap();
    assert!(
        matches!(problem, PostgresProblem::HintWrong { .. }),
        "{problem}"
    );
    assert!(problem.to_string().contains("DAYMARK_PG_BIN"));
    assert!(
        survey(folder.path(), Some(folder.path()))
            .programs
            .is_none()
    );
}

/// Only root changes to another user, so only root can meet a folder that this user cannot enter.
#[test]
fn a_folder_that_the_servers_user_cannot_enter_puts_the_database_aside_and_says_so() {
    let folder = folder();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).unwrap();
    let said = std::cell::RefCell::new(Vec::new());
    let say = |text: &str| said.borrow_mut().push(text.to_owned());
    let server = PrivatePostgres::start(folder.path(), None, &say).unwrap();
    let data = server.data_folder().to_path_buf();
    assert_eq!(data.starts_with("/var/lib/daymark"), we_are_root());
    let told = said
        .borrow()
        .iter()
        .any(|text| text.contains(&*data.to_string_lossy()));
    assert_eq!(told, we_are_root());
    server.stop().unwrap();
    let base: PathBuf = data.parent().unwrap().to_path_buf();
    if we_are_root() {
        // It stays where it is, also when the folder could be entered by now.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let again = start(folder.path()).unwrap();
        assert_eq!(again.data_folder(), data);
        again.stop().unwrap();
        fs::remove_dir_all(base).unwrap();
    }
}
