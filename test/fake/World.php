<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake;

use MultisiteWebhooks\Domain\Address\AddressGuard;
use MultisiteWebhooks\Domain\Address\AllowedHosts;
use MultisiteWebhooks\Domain\Delivery\Answer;
use MultisiteWebhooks\Domain\Delivery\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Delivery;
use MultisiteWebhooks\Domain\Delivery\DeliveryQuery;
use MultisiteWebhooks\Domain\Delivery\Judge;
use MultisiteWebhooks\Domain\Delivery\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\RecordOutcome;
use MultisiteWebhooks\Domain\Delivery\RetrySchedule;
use MultisiteWebhooks\Domain\Delivery\SendTest;
use MultisiteWebhooks\Domain\Delivery\Signer;
use MultisiteWebhooks\Domain\Event\Capture;
use MultisiteWebhooks\Domain\Event\ExampleRecording;
use MultisiteWebhooks\Domain\NewIds;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\CreatedWebhook;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\WebhookRules;

/** The whole domain over fakes, wired as Services wires it over WordPress. */
final class World {

	public const URL = 'https://example.com/hook';

	public readonly FixedClock $clock;
	public readonly RecordingTransport $transport;
	public readonly TableResolver $resolver;
	public readonly MemoryDeliveryStore $deliveries;
	public readonly MemoryEventStore $events;
	public readonly MemoryWebhookStore $webhooks;
	public readonly RecordingUnrecorded $unrecorded;
	public readonly RecordingAnnouncements $announcements;
	public readonly NewIds $ids;

	public function __construct() {
		$this->clock         = new FixedClock();
		$this->transport     = new RecordingTransport();
		$this->resolver      = new TableResolver();
		$this->deliveries    = new MemoryDeliveryStore();
		$this->events        = new MemoryEventStore( $this->deliveries );
		$this->webhooks      = new MemoryWebhookStore( $this->deliveries );
		$this->unrecorded    = new RecordingUnrecorded();
		$this->announcements = new RecordingAnnouncements();
		$this->ids           = new NewIds( $this->clock, random_bytes( ... ) );
		$this->transport->answer( self::URL, Answer::of( 200, [], 'ok', 12 ) );
	}

	/** @param \Closure(array<array-key, mixed>, string, ?int): array<array-key, mixed>|null $filter */
	public function capture( ?\Closure $filter = null ): Capture {
		return new Capture(
			$this->webhooks,
			new SmallCatalogue(),
			$this->events,
			new TwoSites(),
			$this->unrecorded,
			$this->ids,
			$this->clock,
			json_encode( ... ),
			$filter ?? static fn ( array $payload ): array => $payload,
		);
	}

	public function manage(): ManageWebhooks {
		return new ManageWebhooks( $this->webhooks, $this->deliveries, $this->rules(), $this->ids, $this->clock, random_bytes( ... ) );
	}

	public function rules(): WebhookRules {
		return new WebhookRules( new SmallCatalogue(), $this->guard(), new TwoSites() );
	}

	public function deliver( int $limit = 100 ): int {
		$record = new RecordOutcome( $this->deliveries, $this->webhooks, new Judge(), new RetrySchedule( static fn (): float => 0.5 ), $this->announcements, $this->clock );
		$due    = new DeliverDue( $this->events, $this->deliveries, $this->webhooks, $this->prepare(), $this->transport, $record, $this->announcements, $this->ids, $this->clock, 10 );
		return $due->run( $limit, Time::after( $this->clock->now(), 50_000 ) );
	}

	public function send_test(): SendTest {
		return new SendTest( $this->deliveries, new TwoSites(), new ExampleRecording( new TwoSites(), json_encode( ... ) ), $this->prepare(), $this->transport, new Judge(), $this->ids, $this->clock );
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

	private function guard(): AddressGuard {
		return new AddressGuard( $this->resolver, AllowedHosts::parse( '' ) );
	}

	private function prepare(): PrepareRequest {
		return new PrepareRequest( $this->webhooks, $this->guard(), new Signer(), $this->clock, 'Multisite-Webhooks/0.1.0; https://network.example/' );
	}
}
