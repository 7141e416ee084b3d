# The command `homeward` in an image of its own size:
#
#     docker build -t homeward .
#     docker run --rm -v "$PWD:/portal" homeward build
#
# On Linux, add `--user "$(id -u):$(id -g)"`, so that the portal belongs to you.
FROM rust:1-slim-bookworm AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends make musl-tools \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# The toolchain of the image is the current stable one. With that of `rust-toolchain.toml`,
# rustup would download it a second time.
ENV RUSTUP_TOOLCHAIN=$RUST_VERSION
RUN target="$(uname -m)-unknown-linux-musl" \
    && rustup target add wasm32-unknown-unknown "$target" \
    && cargo build --release --locked --package homeward-cli --target "$target" \
    && cp "target/$target/release/homeward" /homeward

# The program is static: the image has nothing else.
FROM scratch
COPY --from=build /homeward /homeward
COPY LICENSE-MIT LICENSE-APACHE /licences/
WORKDIR /portal
ENTRYPOINT ["/homeward"]
CMD ["--help"]
