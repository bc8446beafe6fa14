package org.koprogo.admin.web;

import static org.koprogo.identity.Permission.OPERATE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.admin.Machine;
import org.koprogo.admin.PostOffice;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.delivery.Mailbox;
import org.koprogo.platform.Job;

/** How the server is, and letters that did not leave, over the wire: no books, masked addresses. */
@Singleton
final class MachineApi implements Api {
  private final Machine machine;
  private final Mailbox mailbox;
  private final PostOffice office;

  MachineApi(Machine machine, Mailbox mailbox, PostOffice office) {
    this.machine = machine;
    this.mailbox = mailbox;
    this.office = office;
  }

  @Says("Connections of a role.")
  record PoolBody(
      @Says(value = "The role.", example = "app_ro") String role,
      @Says("In use.") long active,
      @Says("Not in use.") long idle,
      @Says("Who waits for one.") long waiting,
      @Says("The most there are.") long most) {
    static PoolBody of(Machine.Use u) {
      return new PoolBody(u.role(), u.active(), u.idle(), u.waiting(), u.most());
    }
  }

  @Says("How the server is now.")
  record HealthBody(
      @Says(value = "The program.", example = "KoproGo 0.1") String version,
      @Says(value = "Version of PostgreSQL.", example = "15.4") String database,
      @Says("Size of the database in bytes.") long databaseBytes,
      @Says("Steps of the schema, all applied.") long migrations,
      @Says(value = "The newest step.", example = "20261122001400 delivery") String newest,
      @Says("Bytes left on the disk.") long diskFree,
      @Says("Bytes that the disk has.") long diskTotal,
      @Says("Connections by role.") List<PoolBody> pools) {}

  @Says("Work beside the requests, since the server began.")
  record JobBody(
      @Says(value = "Its name.", example = "sealer") String name,
      @Says("Seconds between two times.") long pauseSeconds,
      @Says("How often it ended.") long times,
      @Says("When it last ended.") @Nullable Instant ended,
      @Says("When it begins again.") @Nullable Instant next,
      @Says("How many of the times failed.") long failures,
      @Says("When it last failed.") @Nullable Instant failed) {
    static JobBody of(Job.State s) {
      return new JobBody(
          s.name(),
          s.pause().toSeconds(),
          s.times(),
          s.ended(),
          s.next(),
          s.failures(),
          s.failed());
    }
  }

  @Says("All jobs.")
  record JobBodies(@Says("Each job.") List<JobBody> items) {}

  @Says("A letter that did not leave, without what it says.")
  record UnsentBody(
      @Says("Its id.") UUID id,
      @Says("When it was written.") Instant writtenAt,
      @Says(value = "To whom, masked.", example = "a…@example.org") String recipient,
      @Says("How often it was tried.") long attempts,
      @Says("When it is tried again, where it is not parked.") Instant next,
      @Says(value = "The kind of the last failure.", example = "SocketTimeoutException")
          @Nullable String reason,
      @Says("Whether it is tried no more.") boolean parked) {
    static UnsentBody of(Mailbox.Unsent m) {
      return new UnsentBody(
          m.id(), m.writtenAt(), m.recipient(), m.attempts(), m.next(), m.reason(), m.parked());
    }
  }

  @Says("Letters that did not leave.")
  record UnsentBodies(
      @Says("Each letter, the parked ones first; at most 100.") List<UnsentBody> items) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("readHealth", "/operator/health", OPERATE)
            .says("Health", "The program, its database, connections and disk.")
            .alone(HealthBody.class, this::health),
        Operation.get("listJobs", "/operator/jobs", OPERATE)
            .says("Jobs", "What works beside the requests, and how it went.")
            .alone(JobBodies.class, this::jobs),
        Operation.get("listUnsentMessages", "/operator/messages/unsent", OPERATE)
            .says("Letters that did not leave", "They wait, or were parked after ten tries.")
            .alone(UnsentBodies.class, this::unsent),
        Operation.post("retryMessage", "/operator/messages/{message}/retry", OPERATE)
            .says("Try a letter again", "At once, and from the first try on.")
            .refuses(ProblemType.NOT_FOUND)
            .answersWith(200)
            .alone(Nothing.class, this::retry),
        Operation.delete("giveUpMessage", "/operator/messages/{message}", OPERATE)
            .says("Give a letter up", "It never leaves; what it says stays unread.")
            .refuses(ProblemType.NOT_FOUND)
            .alone(Nothing.class, this::giveUp));
  }

  private Reply<HealthBody> health(Asked asked, Nothing none) {
    var h = machine.health();
    return Reply.of(
        new HealthBody(
            h.version(),
            h.database(),
            h.databaseBytes(),
            h.migrations(),
            h.newest(),
            h.diskFree(),
            h.diskTotal(),
            h.pools().stream().map(PoolBody::of).toList()));
  }

  private Reply<JobBodies> jobs(Asked asked, Nothing none) {
    return Reply.of(new JobBodies(machine.jobs().stream().map(JobBody::of).toList()));
  }

  private Reply<UnsentBodies> unsent(Asked asked, Nothing none) {
    return Reply.of(new UnsentBodies(mailbox.unsent().stream().map(UnsentBody::of).toList()));
  }

  private Reply<Nothing> retry(Asked asked, Nothing none) {
    return answer(office.retry(asked.id("message"), asked.actor()));
  }

  private Reply<Nothing> giveUp(Asked asked, Nothing none) {
    return answer(office.giveUp(asked.id("message"), asked.actor()));
  }

  private static Reply<Nothing> answer(boolean done) {
    return done ? Reply.of(Nothing.NOTHING) : Reply.notFound();
  }
}
