//! Apache httpd and nginx, with a portal that was built for them.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result};
use homeward_devtools::programs::{self, APACHE, NGINX, Program};
use homeward_tests::fixture::{MINIMAL, Site};

/// A server with a portal below `path`; ended when it is dropped.
pub(super) struct Server {
    child: Child,
    port: u16,
    pub(super) path: &'static str,
    _folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        // By a signal that it can handle, Apache ends the processes that it has started.
        let id = self.child.id().to_string();
        let asked = Command::new("kill").arg(id).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        let mut headers = self.headers.iter();
        let found = headers.find(|(other, _)| other.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }
}

impl Server {
    /// Starts a program that serves `folder`, and waits until it answers.
    pub(super) fn start(
        program: &mut Command,
        port: u16,
        path: &'static str,
        folder: tempfile::TempDir,
    ) -> Result<Self> {
        let server = Self {
            child: program.stderr(Stdio::null()).spawn()?,
            port,
            path,
            _folder: folder,
        };
        server.wait()?;
        Ok(server)
    }

    /// Requests a file of the portal.
    pub(super) fn get(&self, file: &str, encoding: &str) -> Result<Answer> {
        self.get_of_host(&format!("{}{file}", self.path), encoding)
    }

    /// Requests an address of the host, which may be outside of the portal.
    pub(super) fn get_of_host(&self, path: &str, encoding: &str) -> Result<Answer> {
        use std::io::{Read as _, Write as _};
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        write!(
            stream,
            "GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept-Encoding: {encoding}\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let end = bytes.windows(4).position(|it| it == b"\r\n\r\n");
        let end = end.context("no headers")?;
        let head = std::str::from_utf8(&bytes[..end])?;
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let headers = lines.filter_map(|line| line.split_once(": "));
        Ok(Answer {
            status: status.context("no status")?.parse()?,
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        })
    }

    fn wait(&self) -> Result<()> {
        for _ in 0..200 {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        anyhow::bail!("the server does not answer")
    }
}

pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

pub(super) fn program(program: &Program) -> Result<PathBuf> {
    programs::ensure_installed(&[*program])?;
    program.find().context(program.title)
}

/// A page of the host that is not of the portal.
pub(super) const OTHER: &str = "<!doctype html><title>The website of an organisation</title>";

/// The minimal site with a moved page and a file that is passed through, built for hosts.
fn portal(path: &str, hosting: &str, root: &Path) -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let address = format!("base_url: https://portal.test{path}");
    let from = "base_url: https://portal.test/";
    site.replace(
        "content/site.yaml",
        from,
        &format!("{address}\ndata: true\nhosting: {hosting}\neditor: {{ backend: github, repo: ngo/portal }}"),
    )?;
    let service = "content/services/legal-support/service.yaml";
    site.replace(
        service,
        "levels: [individual]",
        "levels: [individual]\nformerly: [lawyer]",
    )?;
    site.write(
        "static/google123.html",
        "google-site-verification: google123.html",
    )?;
    site.write(
        "static/.well-known/security.txt",
        "Contact: mailto:office@portal.test\n",
    )?;
    site.write("static/.htpasswd", "editor:$apr1$x$y\n")?;
    site.build(&[])?.expect_code(0)?;
    fs::write(root.join("other.html"), OTHER)?;
    let target = root.join(path.trim_matches('/'));
    fs::create_dir_all(target.parent().context("no parent")?)?;
    homeward_tests::fixture::copy_tree(&site.public(), &target)
}

pub(super) fn apache(path: &'static str, hosting: &str) -> Result<Server> {
    let apache = program(&APACHE)?;
    let folder = tempfile::tempdir()?;
    let root = folder.path().join("www");
    fs::create_dir(&root)?;
    portal(path, hosting, &root)?;
    let port = free_port()?;
    let modules = [
        "mpm_event",
        "authz_core",
        "dir",
        "autoindex",
        "mime",
        "alias",
        "headers",
        "rewrite",
        "filter",
        "deflate",
        "setenvif",
        "negotiation",
    ];
    let modules: Vec<String> = modules
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"))
        .collect();
    let modules = modules.join("\n");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let root = root.display();
    // As shared hosts configure it: only what `FileInfo` permits.
    let text = format!(
        "{modules}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {}\nErrorLog {}\n\
         Mutex file:{} default\nTypesConfig /etc/mime.types\nDocumentRoot {root}\n\
         <Directory {root}>\nRequire all granted\nAllowOverride FileInfo\nOptions Indexes FollowSymLinks\n</Directory>\n",
        at("pid"),
        at("log"),
        folder.path().display()
    );
    let config = folder.path().join("apache.conf");
    fs::write(&config, text)?;
    let mut apache = Command::new(apache);
    apache.args(["-D", "FOREGROUND", "-f"]).arg(config);
    Server::start(&mut apache, port, path, folder)
}

pub(super) fn nginx(path: &'static str, hosting: &str) -> Result<Server> {
    let nginx = program(&NGINX)?;
    let folder = tempfile::tempdir()?;
    let root = folder.path().join("www");
    fs::create_dir(&root)?;
    portal(path, hosting, &root)?;
    let port = free_port()?;
    let at = |name: &str| folder.path().join(name).display().to_string();
    let snippet = root.join(path.trim_matches('/')).join("nginx.conf");
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {};", at(name)))
        .join("\n");
    let text = format!(
        "daemon off;\nmaster_process off;\npid {};\nerror_log {};\nevents {{}}\nhttp {{\n{temporary}\n\
         access_log off;\ninclude /etc/nginx/mime.types;\nserver {{\nlisten 127.0.0.1:{port};\nroot {};\ninclude {};\n}}\n}}\n",
        at("pid"),
        at("log"),
        root.display(),
        snippet.display()
    );
    let config = folder.path().join("nginx.conf");
    fs::write(&config, text)?;
    let mut nginx = Command::new(nginx);
    Server::start(nginx.arg("-c").arg(config), port, path, folder)
}
