<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\Failing\FollowFailures;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\Http\Response;
use MultisiteWebhooks\Domain\Delivery\Http\Signer;
use MultisiteWebhooks\Domain\Delivery\Http\Transport;
use MultisiteWebhooks\Domain\Delivery\Manual\ManageQueued;
use MultisiteWebhooks\Domain\Delivery\Manual\Recover;
use MultisiteWebhooks\Domain\Delivery\Manual\Resend;
use MultisiteWebhooks\Domain\Delivery\Manual\SendTest;
use MultisiteWebhooks\Domain\Delivery\Run\AttemptDelivery;
use MultisiteWebhooks\Domain\Delivery\Run\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Run\DeliveryRuns;
use MultisiteWebhooks\Domain\Delivery\Run\LoadBodies;
use MultisiteWebhooks\Domain\Delivery\Run\ReportResults;
use MultisiteWebhooks\Domain\Delivery\Run\RunLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\ChooseNext;
use MultisiteWebhooks\Domain\Delivery\Schedule\HostLimits;
use MultisiteWebhooks\Domain\Delivery\Schedule\Paces;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Domain\Delivery\Schedule\Throttles;
use MultisiteWebhooks\Domain\Event\Body\ComposeEvent;
use MultisiteWebhooks\Domain\Event\Capture;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Event\OpenEvents;
use MultisiteWebhooks\Domain\Event\SerializeExample;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\AllowedHosts;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\CreatedWebhook;
use MultisiteWebhooks\Domain\Webhook\Manage\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookRules;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\WebhookCache;
use MultisiteWebhooks\Test\Fake\Storage\MemoryBreakerStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryDeliveryStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryEventStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryHomeStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryQueuedStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryRateLimiter;
use MultisiteWebhooks\Test\Fake\Storage\MemoryRecording;
use MultisiteWebhooks\Test\Fake\Storage\MemoryRecoverStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryResendStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryTrafficStore;
use MultisiteWebhooks\Test\Fake\Storage\MemoryWebhookStore;

/** The whole domain over fakes, wired as Services wires it over WordPress. */
final class World {

	public const URL = 'https://example.com/hook';

	public readonly FixedClock $clock;
	public readonly RecordingTransport $transport;
	public readonly TableResolver $resolver;
	public readonly MemoryDeliveryStore $deliveries;
	public readonly MemoryEventStore $events;
	public readonly OpenEvents $open_events;
	public readonly MemoryRecording $recording;
	public readonly FakeSecretBox $box;
	public readonly MemoryWebhookStore $webhooks;
	public readonly RecordingCaptureFailures $capture_failures;
	public readonly RecordingMisfits $misfits;
	public readonly RecordingDeliveryHooks $hooks;
	public readonly MemoryBreakerStore $breakers;
	public readonly MemoryRateLimiter $rate_limiter;
	public readonly MemoryTrafficStore $traffic;
	public readonly RecordingNotifier $notifier;
	public readonly MemoryHomeStore $homes;
	public readonly LoopGuard $loop_guard;
	public readonly NewIds $ids;

	public function __construct() {
		$this->clock            = new FixedClock();
		$this->transport        = new RecordingTransport();
		$this->resolver         = new TableResolver();
		$this->deliveries       = new MemoryDeliveryStore();
		$this->events           = new MemoryEventStore( $this->deliveries, $this->clock );
		$this->misfits          = new RecordingMisfits();
		$this->open_events      = new OpenEvents( $this->events, $this->compose(), new TwoSites(), $this->clock );
		$this->recording        = new MemoryRecording();
		$this->box              = new FakeSecretBox();
		$this->webhooks         = new MemoryWebhookStore( $this->deliveries, $this->box );
		$this->capture_failures = new RecordingCaptureFailures();
		$this->hooks            = new RecordingDeliveryHooks();
		$this->breakers         = new MemoryBreakerStore();
		$this->rate_limiter     = new MemoryRateLimiter();
		$this->traffic          = new MemoryTrafficStore();
		$this->notifier         = new RecordingNotifier();
		$this->homes            = new MemoryHomeStore();
		$this->loop_guard       = new LoopGuard();
		$this->ids              = new NewIds( $this->clock, random_bytes( ... ) );
		$this->transport->response( self::URL, Response::of( 200, [], 'ok', 12 ) );
	}

	/** @param \Closure(array<array-key, mixed>, string, ?int): array<array-key, mixed>|null $filter */
	public function capture( ?\Closure $filter = null ): Capture {
		return new Capture(
			subscriptions: $this->webhooks,
			events: $this->events,
			open_events: $this->open_events,
			recording: $this->recording,
			compose: $this->compose( $filter ),
			context: new TwoSites(),
			failures: $this->capture_failures,
			ids: $this->ids,
			loop_guard: $this->loop_guard,
			clock: $this->clock,
		);
	}

	/** @param \Closure(array<array-key, mixed>, string, ?int): array<array-key, mixed>|null $filter */
	private function compose( ?\Closure $filter = null ): ComposeEvent {
		$filter ??= static fn ( array $payload ): array => $payload;
		return new ComposeEvent( new SmallCatalog(), new TwoSites(), json_encode( ... ), $filter, $this->misfits );
	}

	public function manage(): ManageWebhooks {
		return new ManageWebhooks(
			$this->webhooks,
			$this->deliveries,
			$this->rules(),
			new SealedHeaders( $this->box ),
			$this->ids,
			$this->clock,
			random_bytes( ... ),
		);
	}

	public function resend(): Resend {
		return new Resend(
			$this->deliveries,
			$this->resends(),
			$this->waiting(),
			$this->webhooks,
			$this->reset_breaker(),
			$this->ids,
			$this->clock,
		);
	}

	public function manage_queued(): ManageQueued {
		return new ManageQueued( $this->deliveries, $this->waiting(), $this->reset_breaker(), $this->clock );
	}

	public function recover(): Recover {
		return new Recover(
			new MemoryRecoverStore( $this->deliveries, $this->resends(), $this->waiting() ),
			$this->reset_breaker(),
			$this->ids,
			$this->clock,
			2,
		);
	}

	public function rules(): WebhookRules {
		return new WebhookRules( new SmallCatalog(), $this->guard(), new TwoSites() );
	}

	public function deliver( int $limit = 100 ): int {
		return $this->deliver_due()->run( new RunLimits( $limit, Time::after( $this->clock->now(), 50_000 ) ) );
	}

	/** As of a process that begins now. */
	public function deliver_due( ?Transport $transport = null ): DeliverDue {
		$webhook_cache = $this->webhook_cache();
		$throttles     = new Throttles( HostLimits::of( ... ) );
		return new DeliverDue(
			$this->clones(),
			$this->events,
			$this->runs( $webhook_cache, $throttles ),
			$transport ?? $this->transport,
			$this->loop_guard,
			$this->notifier,
			$this->clock,
		);
	}

	private function runs( WebhookCache $webhook_cache, Throttles $throttles ): DeliveryRuns {
		$paces           = new Paces( $this->traffic );
		$follow_failures = new FollowFailures( $this->webhooks, $this->deliveries, $this->notifier, $this->clock );
		return new DeliveryRuns(
			events: $this->events,
			queue: $this->deliveries,
			choose: $this->choose_next( $webhook_cache, $throttles, $paces ),
			load_bodies: $this->load_bodies( $webhook_cache ),
			attempt: $this->attempt_delivery( $webhook_cache ),
			report: new ReportResults(
				$this->breakers,
				$paces,
				$throttles,
				$webhook_cache,
				$follow_failures,
				$this->hooks,
				$this->clock,
			),
			throttles: $throttles,
			traffic: $this->traffic,
			webhook_cache: $webhook_cache,
			ids: $this->ids,
			clock: $this->clock,
		);
	}

	public function choose_next( WebhookCache $webhook_cache, Throttles $throttles, ?Paces $paces = null ): ChooseNext {
		$paces ??= new Paces( $this->traffic );
		return new ChooseNext( $this->deliveries, $this->breakers, $webhook_cache, $throttles, $this->rate_limiter, $paces );
	}

	public function load_bodies( WebhookCache $webhook_cache ): LoadBodies {
		return new LoadBodies( $this->events, $webhook_cache, $this->hooks, $this->loop_guard );
	}

	public function attempt_delivery( WebhookCache $webhook_cache ): AttemptDelivery {
		$schedule = new RetrySchedule( static fn (): float => 0.5 );
		return new AttemptDelivery( $webhook_cache, $this->prepare(), new Judge(), $schedule, $this->clock );
	}

	public function clones(): CloneGuard {
		return new CloneGuard( $this->homes, new TwoSites() );
	}

	public function send_test(): SendTest {
		return new SendTest(
			deliveries: $this->deliveries,
			context: new TwoSites(),
			example: new SerializeExample( new TwoSites(), json_encode( ... ) ),
			webhook_cache: $this->webhook_cache(),
			prepare: $this->prepare(),
			transport: $this->transport,
			judge: new Judge(),
			ids: $this->ids,
			clock: $this->clock,
		);
	}

	/** @param non-empty-list<string> $event_types */
	public function webhook( array $event_types = [ 'payment_received' ], Format $format = Format::Standard ): CreatedWebhook {
		return $this->manage()->create( new WebhookFields( url: self::URL, event_types: $event_types, format: $format ) );
	}

	/** The only delivery that there is. */
	public function delivery(): Delivery {
		$all = $this->deliveries->page( new DeliveryQuery() )->items;
		return 1 === count( $all ) ? $all[0] : throw new \LogicException( count( $all ) . ' deliveries' );
	}

	private function resends(): MemoryResendStore {
		return new MemoryResendStore( $this->deliveries, $this->events );
	}

	private function reset_breaker(): ResetBreaker {
		return new ResetBreaker( $this->breakers, $this->clock );
	}

	private function waiting(): MemoryQueuedStore {
		return new MemoryQueuedStore( $this->deliveries );
	}

	private function guard(): AddressGuard {
		return new AddressGuard( $this->resolver, AllowedHosts::parse( '' ) );
	}

	public function webhook_cache(): WebhookCache {
		return new WebhookCache( $this->webhooks, $this->clock );
	}

	private function prepare(): PrepareRequest {
		return new PrepareRequest( $this->guard(), new Signer(), $this->clock, 'Multisite-Webhooks/0.1.0; https://network.example/' );
	}
}
