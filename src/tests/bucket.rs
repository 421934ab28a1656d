//! A store that speaks S3, in this process, on a folder of its own.

use crate::media::shelf::Shelf;
use crate::media::shelf::place::{BucketPlace, Place};
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub const KEY: &str = "KEY-OF-A-TEST";
pub const SECRET: &str = "secret-of-a-test";

/// Gone with this.
pub struct Bucket {
    folder: TempDir,
    port: u16,
    /// The store ends when this does.
    running: Option<oneshot::Sender<()>>,
}

impl Bucket {
    /// On a thread of its own: some tests have no runtime, and commands bring theirs.
    pub fn start() -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("pictures")).unwrap();
        let files = s3s_fs::FileSystem::new(folder.path()).unwrap();
        let mut builder = S3ServiceBuilder::new(files);
        builder.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = builder.build();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        listener.set_nonblocking(true).unwrap();
        let (running, stopped) = oneshot::channel::<()>();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                tokio::select! {
                    _ = stopped => {}
                    () = async {
                        while let Ok((socket, _)) = listener.accept().await {
                            let service = service.clone();
                            tokio::spawn(async move {
                                let http = hyper::server::conn::http1::Builder::new();
                                let _ = http.serve_connection(TokioIo::new(socket), service).await;
                            });
                        }
                    } => {}
                }
            });
        });
        Self {
            folder,
            port,
            running: Some(running),
        }
    }

    /// Ends the store; its files stay.
    pub fn stop(&mut self) {
        self.running = None;
        // Its thread lets go of the port in its own time.
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn place(&self) -> BucketPlace {
        BucketPlace {
            bucket: "pictures".into(),
            prefix: "day/mark".into(),
            endpoint: Some(format!("http://127.0.0.1:{}", self.port)),
            region: "us-east-1".into(),
            allow_http: true,
            path_style: true,
            timeout: Duration::from_secs(5),
            credentials: vec![
                ("AWS_ACCESS_KEY_ID", KEY.into()),
                ("AWS_SECRET_ACCESS_KEY", SECRET.into()),
            ],
        }
    }

    pub fn shelf(&self) -> Shelf {
        Shelf::open(&Place::Bucket(self.place())).unwrap()
    }

    /// The same place as a line of a settings file.
    pub fn settings(&self) -> String {
        format!(
            "media_url = \"s3://pictures/day/mark?endpoint=http://127.0.0.1:{}&allow_http=true\"\n\
             media_access_key_id = \"{KEY}\"\nmedia_secret_access_key = \"{SECRET}\"\n",
            self.port
        )
    }

    /// The folder below which its objects lie as they do on a shelf that is a folder.
    pub fn files(&self) -> PathBuf {
        self.folder.path().join("pictures/day/mark")
    }
}
