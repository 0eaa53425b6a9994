package org.dealtrace.examples.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * A standalone Spark cluster on this machine: a master and some workers, each of one core, as processes of their own.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final String master;
    private final int workers;
    private final List<Process> processes = new ArrayList<>();

    private StandaloneCluster(Path folder, int workers) throws IOException {
        this.folder = folder;
        this.workers = workers;
        Files.createDirectories(
                folder.resolve("jars")); // what makes a folder Spark's home; the class path has the rest
        int port = freePort();
        this.master = "spark://" + LOOPBACK + ":" + port;
    }

    /** Starts the processes, and waits until the master answers. */
    static StandaloneCluster start(Path folder, int workers) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, workers);
        String port = cluster.master.substring(cluster.master.lastIndexOf(':') + 1);
        cluster.launch("master.Master", "--host", LOOPBACK, "--port", port, "--webui-port", "0");
        cluster.awaitMaster(Integer.parseInt(port));
        for (int i = 0; i < workers; i++) {
            String work = folder.resolve("work-" + i).toString();
            cluster.launch(
                    "worker.Worker",
                    "--host",
                    LOOPBACK,
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1400m",
                    "--work-dir",
                    work,
                    cluster.master);
        }
        return cluster;
    }

    private void launch(String daemon, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.spark.deploy." + daemon));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                folder.resolve(daemon + "-" + processes.size() + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        processes.add(builder.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitMaster(int port) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (tries == 300 || !processes.get(0).isAlive()) {
                    throw new IllegalStateException("the master does not answer; see the logs in " + folder, e);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** A session of this cluster, which waits for all of its workers. */
    SparkSession session() {
        return SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", LOOPBACK)
                .config("spark.driver.host", LOOPBACK)
                .config("spark.executor.memory", "1200m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-XX:+UseSerialGC")
                .config("spark.scheduler.minRegisteredResourcesRatio", "1")
                .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s")
                .config("spark.cores.max", workers)
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.local.dir", folder.resolve("local").toString())
                .getOrCreate();
    }

    /** The executors that run now, which are children of the workers. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .skip(1) // the master
                .flatMap(worker -> worker.toHandle().children())
                .toList();
    }

    /** Seconds of CPU time of each executor since it started. */
    List<Double> cpuSeconds() {
        return executors().stream()
                .map(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
                .toList();
    }

    /** Ends the processes that it started, the workers first. */
    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).descendants().forEach(ProcessHandle::destroyForcibly);
            processes.get(i).destroyForcibly();
        }
    }
}
