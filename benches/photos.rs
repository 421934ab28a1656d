//! What a photo costs: `cargo bench --bench photos` (`-- --avif` for that too, which takes a minute).
//!
//! A picture of 24 megapixels, as a camera writes it, is taken in and made into its JPEG renditions:
//! once, then four at once as uploads would bring them. Printed are the times, and the most memory the
//! process ever held (`VmHWM`), with the files of the uploads on disk as a server has them.

#![allow(clippy::print_stdout)]

use daymark::media::made::Made;
use daymark::media::shelf::Shelf;
use daymark::media::worker::{Source, make, make_avif};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const SIZE: (u16, u16) = (6_000, 4_000);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = std::env::temp_dir().join(format!("daymark-photos-{}", std::process::id()));
    match arguments.iter().position(|word| word == "--draw") {
        // Drawn by a process of its own, so that its memory does not count.
        Some(at) => draw(Path::new(&arguments[at + 1]), arguments[at + 2].parse()?),
        None => {
            fs::create_dir_all(&folder)?;
            let measured = measure(&folder, arguments.iter().any(|word| word == "--avif"));
            fs::remove_dir_all(&folder)?;
            measured
        }
    }
}

fn measure(folder: &Path, with_avif: bool) -> Result<(), Box<dyn Error>> {
    let photos: Vec<PathBuf> = (0..5)
        .map(|number| folder.join(format!("{number}.jpg")))
        .collect();
    for (seed, photo) in photos.iter().enumerate() {
        let program = std::env::current_exe()?;
        let drawn = Command::new(program)
            .arg("--draw")
            .args([photo.as_os_str(), seed.to_string().as_ref()])
            .status()?;
        assert!(drawn.success());
    }
    let shelf = Shelf::at(folder.join("media"));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        println!(
            "the photo: {} × {} pixels, {:.1} MB",
            SIZE.0,
            SIZE.1,
            megabytes(fs::metadata(&photos[0])?.len())
        );
        let before = Instant::now();
        let kept = make(&shelf, Source::File(photos[0].clone()), |_| Made::default()).await?;
        println!("one: {:.2} s", before.elapsed().as_secs_f64());
        for file in &kept.renditions {
            println!("  {} {:.1} kB", file.name, file.bytes as f64 / 1e3);
        }
        println!("most memory so far: {:.0} MB", peak()?);
        let before = Instant::now();
        let uploads: Vec<_> = photos[1..]
            .iter()
            .map(|photo| {
                let (shelf, photo) = (shelf.clone(), photo.clone());
                tokio::spawn(
                    async move { make(&shelf, Source::File(photo), |_| Made::default()).await },
                )
            })
            .collect();
        for upload in uploads {
            upload.await??;
        }
        println!("four at once: {:.2} s", before.elapsed().as_secs_f64());
        println!("most memory: {:.0} MB", peak()?);
        if with_avif {
            let before = Instant::now();
            let files = make_avif(&shelf, kept.original.hash, Made::default()).await?;
            println!("AVIF: {:.1} s", before.elapsed().as_secs_f64());
            for file in &files {
                println!("  {} {:.1} kB", file.name, file.bytes as f64 / 1e3);
            }
            println!("most memory: {:.0} MB", peak()?);
        }
        Ok(())
    })
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The most memory this process ever held, in megabytes, by the kernel.
fn peak() -> Result<f64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.unwrap_or_default().trim().trim_end_matches(" kB");
    Ok(kilobytes.parse::<f64>()? * 1.024 / 1e3)
}

/// Shapes at every scale, weaker the smaller they are, as in nature, and the grain of a sensor.
fn draw(path: &Path, seed: u32) -> Result<(), Box<dyn Error>> {
    let (width, height) = (usize::from(SIZE.0), usize::from(SIZE.1));
    let mut pixels = Vec::with_capacity(width * height * 3);
    let mut state = 0x9E37_79B9_u32.wrapping_mul(seed + 1) | 1;
    for y in 0..height {
        for x in 0..width {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let grain = (state % 7) as f32 - 3.0;
            let mut light = 0.0;
            for octave in 2..10_u32 {
                let cell = 2048_usize >> octave;
                light += shade(x, y, cell.max(4), seed + octave) * 60.0 / (octave as f32);
            }
            for tint in [0.9, 1.0, 0.8] {
                pixels.push((60.0 + light * tint + grain).clamp(0.0, 255.0) as u8);
            }
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.encode(&pixels, SIZE.0, SIZE.1, ColorType::Rgb)?;
    fs::write(path, bytes)?;
    Ok(())
}

/// Noise that is smooth between the corners of its cells, from 0 to 1.
fn shade(x: usize, y: usize, cell: usize, seed: u32) -> f32 {
    let corner = |column: usize, row: usize| {
        let mut value = (column as u32)
            .wrapping_mul(0x85EB_CA6B)
            .wrapping_add((row as u32).wrapping_mul(0xC2B2_AE35))
            .wrapping_add(seed.wrapping_mul(0x27D4_EB2F));
        value ^= value >> 15;
        value = value.wrapping_mul(0x2C1B_3C6D);
        (value >> 8) as f32 / 16_777_216.0
    };
    let (column, row) = (x / cell, y / cell);
    let smooth = |part: usize| {
        let part = part as f32 / cell as f32;
        part * part * (3.0 - 2.0 * part)
    };
    let (across, down) = (smooth(x % cell), smooth(y % cell));
    let mix = |from: f32, to: f32, by: f32| from + (to - from) * by;
    mix(
        mix(corner(column, row), corner(column + 1, row), across),
        mix(corner(column, row + 1), corner(column + 1, row + 1), across),
        down,
    )
}
