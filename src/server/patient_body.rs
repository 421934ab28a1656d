//! The body of a request that brings files: it may pause, but not stop.

use axum::body::{Body as AnyBody, Bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::{Body, Frame, SizeHint};
use std::io::{Error, ErrorKind};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::{Sleep, sleep};

/// How long nothing comes until the body counts as cut off: once this, and once more after whoever reads
/// has looked again.
const PATIENCE: Duration = Duration::from_secs(15);

/// Ends a body that has stopped coming. The layer for that of tower-http counts on while nobody reads: of
/// many files in one form the first can take long to be made into a photo, and whoever sent them all would
/// be told that they were cut off.
pub async fn patiently(request: Request, next: Next) -> Response {
    let request = request.map(|body| AnyBody::new(Patient::new(body, PATIENCE)));
    next.run(request).await
}

struct Patient {
    body: AnyBody,
    patience: Duration,
    waits: Option<Pin<Box<Sleep>>>,
    /// The time was over once since the last piece came: perhaps only because nobody looked.
    was_over: bool,
}

impl Patient {
    const fn new(body: AnyBody, patience: Duration) -> Self {
        Self {
            body,
            patience,
            waits: None,
            was_over: false,
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
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&self.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body_util::BodyExt;
    use tokio::sync::mpsc::{Receiver, channel};

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
    async fn a_body_that_has_stopped_is_given_up() {
        let (sender, line) = channel(1);
        let mut body = Patient::new(AnyBody::new(Line(line)), SOON);
        sender.send(Bytes::from_static(b"a piece")).await.unwrap();
        assert!(body.frame().await.unwrap().is_ok());
        assert!(body.frame().await.unwrap().is_err());
    }
}
