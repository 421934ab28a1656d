//! The body of a request that brings files: it may pause, but not stop, and it is read to its end.

use axum::body::{Body as AnyBody, Bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures_util::StreamExt;
use hyper::body::{Body, Frame, SizeHint};
use std::io::{Error, ErrorKind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// How long nothing comes until the body counts as cut off: once this, and once more after whoever reads
/// has looked again.
const PATIENCE: Duration = Duration::from_secs(15);

/// Bytes that are read past behind an answer.
const MOST_PAST: usize = 64 * 1024 * 1024;

/// Ends a body that has stopped coming, and reads past what nobody wanted of it: who is still sending
/// hears no answer, because the connection is reset under it.
/// The layer for that of tower-http counts on while nobody reads: of
/// many files in one form the first can take long to be made into a photo, and whoever sent them all would
/// be told that they were cut off.
pub async fn patiently(request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let body = Shared(Arc::new(Mutex::new(Patient::new(body, PATIENCE))));
    let given = AnyBody::new(body.clone());
    let response = next.run(Request::from_parts(head, given)).await;
    body.read_past().await;
    response
}

/// One body in two hands, one after the other: whoever answers, and who looks after what they left.
#[derive(Clone)]
struct Shared(Arc<Mutex<Patient>>);

impl Shared {
    fn held(&self) -> MutexGuard<'_, Patient> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn read_past(self) {
        let mut past = 0;
        let mut rest = AnyBody::new(self).into_data_stream();
        while let Some(Ok(piece)) = rest.next().await {
            past += piece.len();
            if past > MOST_PAST {
                return;
            }
        }
    }
}

impl Body for Shared {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let mut held = self.held();
        if held.is_over {
            return Poll::Ready(None);
        }
        let polled = Pin::new(&mut *held).poll_frame(context);
        held.is_over = matches!(polled, Poll::Ready(None | Some(Err(_))));
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.held().is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&*self.held())
    }
}

struct Patient {
    body: AnyBody,
    patience: Duration,
    waits: Option<Pin<Box<Sleep>>>,
    /// The time was over once since the last piece came: perhaps only because nobody looked.
    was_over: bool,
    /// Nothing more comes.
    is_over: bool,
}

impl Patient {
    const fn new(body: AnyBody, patience: Duration) -> Self {
        Self {
            body,
            patience,
            waits: None,
            was_over: false,
            is_over: false,
        }
    }
}

impl Body for Patient {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let this = self.get_mut();
        // What has come is taken first, however long it lay there.
        if let Poll::Ready(frame) = Pin::new(&mut this.body).poll_frame(context) {
            this.waits = None;
            this.was_over = false;
            return Poll::Ready(frame);
        }
        loop {
            let patience = this.patience;
            let waits = this.waits.get_or_insert_with(|| Box::pin(sleep(patience)));
            ready!(waits.as_mut().poll(context));
            this.waits = None;
            if this.was_over {
                let error = axum::Error::new(Error::from(ErrorKind::TimedOut));
                return Poll::Ready(Some(Err(error)));
            }
            this.was_over = true;
        }
    }

    fn is_end_stream(&self) -> bool {
        self.is_over || self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::http::StatusCode;
    use axum::middleware::from_fn;
    use axum::routing::post;
    use http_body_util::BodyExt;
    use tokio::sync::mpsc::{Receiver, channel};
    use tower::ServiceExt;

    const SOON: Duration = Duration::from_millis(40);

    /// What is sent from elsewhere.
    struct Line(Receiver<Bytes>);

    impl Body for Line {
        type Data = Bytes;
        type Error = Error;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
            let piece = ready!(self.0.poll_recv(context));
            Poll::Ready(piece.map(|piece| Ok(Frame::data(piece))))
        }
    }

    #[tokio::test]
    async fn a_body_that_nobody_read_for_long_is_read_on() {
        let (sender, line) = channel(1);
        let mut body = Patient::new(AnyBody::new(Line(line)), SOON);
        // Somebody looks ahead, finds nothing yet, and is busy for longer than anybody waits.
        let looked = tokio::time::timeout(SOON / 4, body.frame()).await;
        assert!(looked.is_err());
        sleep(4 * SOON).await;
        tokio::spawn(async move {
            sleep(SOON / 4).await;
            sender.send(Bytes::from_static(b"a piece")).await
        });
        let piece = body.frame().await.unwrap().unwrap();
        assert_eq!(piece.into_data().unwrap(), "a piece");
        assert!(body.frame().await.is_none());
    }

    #[tokio::test]
    async fn what_nobody_wanted_is_read_past_before_the_answer_goes() {
        let app = Router::new()
            .route("/", post(|| async { StatusCode::FORBIDDEN }))
            .layer(from_fn(patiently));
        let (sender, line) = channel(1);
        let sent = tokio::spawn(async move {
            for _ in 0..20 {
                sender.send(Bytes::from_static(b"a piece")).await.unwrap();
            }
        });
        let request = Request::post("/").body(AnyBody::new(Line(line))).unwrap();
        let answer = app.oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN);
        // Nobody who sends is cut off: all of it was taken.
        sent.await.unwrap();
    }

    #[tokio::test]
    async fn a_body_that_has_stopped_is_given_up() {
        let (sender, line) = channel(1);
        let mut body = Patient::new(AnyBody::new(Line(line)), SOON);
        sender.send(Bytes::from_static(b"a piece")).await.unwrap();
        assert!(body.frame().await.unwrap().is_ok());
        assert!(body.frame().await.unwrap().is_err());
    }
}
