package io.sorimark.asr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** Fetches a file; what is there of it already is not fetched again. */
final class Download {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");
  private static final int WHOLE = 200;
  private static final int REST = 206;
  private static final int NOTHING_LEFT = 416;

  private Download() {}

  /**
   * Fetches an address into a file.
   *
   * @param part the beginning of the file, from an earlier try, or nothing
   * @param progress hears how many bytes are there
   */
  static void fetch(URI address, Path part, LongConsumer progress)
      throws IOException, InterruptedException {
    long there = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    if (there > 0) {
      request.header("Range", "bytes=" + there + "-");
    }
    try (HttpClient client = client(address)) {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        switch (response.statusCode()) {
          case WHOLE -> copy(in, part, 0, progress);
          case REST -> copy(in, part, there, progress);
          case NOTHING_LEFT -> progress.accept(there);
          default -> throw new IOException(address + " answers " + response.statusCode());
        }
      }
    }
  }

  private static HttpClient client(URI address) throws IOException {
    HttpClient.Builder client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NORMAL);
    proxy(System.getenv(), address).ifPresent(client::proxy);
    return client.build();
  }

  /**
   * The proxy that the environment names, as other programs take it; Java by itself does not.
   *
   * @throws IOException if what the environment names is no address
   */
  static Optional<ProxySelector> proxy(Map<String, String> environment, URI address)
      throws IOException {
    String name = address.getScheme() + "_proxy";
    String proxy = variable(environment, name);
    return proxy.isEmpty() || isExempt(variable(environment, "no_proxy"), address)
        ? Optional.empty()
        : Optional.of(proxy(name, proxy));
  }

  private static String variable(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, environment.getOrDefault(upper(name), "")).strip();
  }

  /** As curl reads it: names of hosts and domains, with a port if need be, or {@code *} for all. */
  private static boolean isExempt(String exempt, URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    int port = address.getPort() < 0 ? usualPort(address) : address.getPort();
    return SEPARATORS
        .splitAsStream(exempt.toLowerCase(Locale.ROOT))
        .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
        .map(entry -> entry.endsWith(":" + port) ? beforePort(entry) : entry)
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
  }

  private static int usualPort(URI address) {
    return address.getScheme().equals("https") ? 443 : 80;
  }

  private static String beforePort(String entry) {
    return entry.substring(0, entry.lastIndexOf(':'));
  }

  private static ProxySelector proxy(String name, String proxy) throws IOException {
    try {
      URI uri = new URI(proxy.contains("://") ? proxy : "http://" + proxy);
      if (uri.getHost() != null) {
        return ProxySelector.of(
            new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort()));
      }
    } catch (URISyntaxException malformed) {
      throw new IOException(noProxy(name), malformed);
    }
    throw new IOException(noProxy(name));
  }

  /** Without the value: it may hold a password. */
  private static String noProxy(String name) {
    return "the variable %s holds no address of a proxy".formatted(name);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static void copy(InputStream in, Path part, long there, LongConsumer progress)
      throws IOException {
    StandardOpenOption how =
        there > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long length = there;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, how);
        StallWatch watch = new StallWatch(in, PATIENCE)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        watch.moved();
        out.write(buffer, 0, read);
        length += read;
        progress.accept(length);
      }
    }
  }
}
