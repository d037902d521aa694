<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Storage\Connection;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\Deliveries\AttemptRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryNames;
use MultisiteWebhooks\Adapter\Storage\Deliveries\DeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\LeasedEvents;
use MultisiteWebhooks\Adapter\Storage\Deliveries\ResendRows;
use MultisiteWebhooks\Adapter\Storage\Deliveries\UnreadableDeliveries;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbBreakerStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryQueue;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbQueuedStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRateLimiter;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbRecoverStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbResendStore;
use MultisiteWebhooks\Adapter\Storage\Deliveries\WpdbTrafficStore;
use MultisiteWebhooks\Adapter\Storage\Events\DueEvents;
use MultisiteWebhooks\Adapter\Storage\Events\PlannedDeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Events\Sequencer;
use MultisiteWebhooks\Adapter\Storage\Events\UnwrittenDeliveries;
use MultisiteWebhooks\Adapter\Storage\Events\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\Health\LastRefusal;
use MultisiteWebhooks\Adapter\Storage\Health\TableSizes;
use MultisiteWebhooks\Adapter\Storage\Health\WpdbHealthReader;
use MultisiteWebhooks\Adapter\Storage\Health\WriteProbe;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\CaptureFailuresOption;
use MultisiteWebhooks\Adapter\Storage\Options\CopiedCustomActions;
use MultisiteWebhooks\Adapter\Storage\Options\CustomActionOption;
use MultisiteWebhooks\Adapter\Storage\Options\FollowUpTokens;
use MultisiteWebhooks\Adapter\Storage\Options\HomeOption;
use MultisiteWebhooks\Adapter\Storage\Options\RecordingOption;
use MultisiteWebhooks\Adapter\Storage\Options\SchemaMisfitsOption;
use MultisiteWebhooks\Adapter\Storage\Options\SenderSlots;
use MultisiteWebhooks\Adapter\Storage\Options\SubscribedTypes;
use MultisiteWebhooks\Adapter\Storage\Options\WakeupTimes;
use MultisiteWebhooks\Adapter\Storage\Options\WatchOption;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Adapter\Storage\Retention\Cleanup;
use MultisiteWebhooks\Adapter\Storage\Retention\ContentWatermark;
use MultisiteWebhooks\Adapter\Storage\Sql\RowLocks;
use MultisiteWebhooks\Adapter\Storage\Webhooks\SealedColumns;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookFailures;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WebhookRows;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\Webhooks\WpdbWebhookStore;
use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Retention\RetentionSetting;
use MultisiteWebhooks\Domain\Webhook\Secret\SecretBox;
use MultisiteWebhooks\Domain\Webhook\Subscriptions;

/** Builds the stores of one network, each when it is first needed. */
final class Stores {

	private ?WpdbWebhookStore $webhooks = null;

	private ?WpdbSubscriptions $subscriptions = null;

	private ?SubscribedTypes $subscribed_types = null;

	private ?RecordingOption $recording = null;

	private ?WpdbEventStore $events = null;

	private ?WpdbDeliveryStore $deliveries = null;

	private ?WpdbDeliveryQueue $queue = null;

	private ?WorkerHeartbeat $heartbeat = null;

	private ?SchemaMisfitsOption $misfits = null;

	/** @param \Closure(): SecretBox $secret_box */
	public function __construct(
		public readonly Database $database,
		private readonly \Closure $secret_box,
		private readonly Clock $clock,
	) {}

	public function connection(): Connection {
		return $this->database->connection();
	}

	public function migrator(): Migrator {
		return new Migrator( $this->database );
	}

	public function capture_failures(): CaptureFailuresOption {
		return new CaptureFailuresOption( $this->database->tables->network, $this->clock );
	}

	public function misfits(): SchemaMisfitsOption {
		return $this->misfits ??= new SchemaMisfitsOption(
			$this->database->tables->network,
			$this->clock,
			fn ( \Closure $work ) => register_shutdown_function( fn () => $this->database->suppressing_errors( $work ) ),
			defined( 'WP_DEBUG' ) && (bool) constant( 'WP_DEBUG' )
		);
	}

	public function webhooks(): WpdbWebhookStore {
		return $this->webhooks ??= new WpdbWebhookStore(
			$this->database,
			new SealedColumns( ( $this->secret_box )() ),
			$this->webhook_rows(),
			new WebhookFailures( $this->database ),
			$this->webhooks_changed( ... ),
		);
	}

	public function subscriptions(): WpdbSubscriptions {
		return $this->subscriptions ??= new WpdbSubscriptions( $this->database );
	}

	public function subscribed_types(): SubscribedTypes {
		return $this->subscribed_types ??= new SubscribedTypes(
			$this->database->tables->network,
			fn (): Subscriptions => new WpdbSubscriptions( $this->database ),
			fn (): int => $this->recording()->state()->until?->getTimestamp() ?? 0,
			fn (): array => ( new CopiedCustomActions( $this->custom_actions(), $this->watches(), $this->clock ) )->all(),
		);
	}

	public function recording(): RecordingOption {
		return $this->recording ??= new RecordingOption(
			$this->database,
			$this->clock,
			fn () => $this->subscribed_types()->refresh(),
		);
	}

	public function custom_actions(): CustomActionOption {
		return new CustomActionOption( $this->database, fn () => $this->subscribed_types()->refresh() );
	}

	public function watches(): WatchOption {
		return new WatchOption( $this->database, $this->clock, fn () => $this->subscribed_types()->refresh() );
	}

	private function webhooks_changed(): void {
		$this->subscriptions()->forget();
		$this->subscribed_types()->refresh();
	}

	public function events(): WpdbEventStore {
		return $this->events ??= new WpdbEventStore(
			$this->database,
			new Sequencer( $this->database, $this->clock ),
			$this->unwritten_deliveries(),
			$this->content_watermark(),
			$this->clock,
		);
	}

	public function deliveries(): WpdbDeliveryStore {
		return $this->deliveries ??= new WpdbDeliveryStore(
			$this->database,
			$this->unwritten_deliveries(),
			$this->delivery_rows(),
			$this->attempt_rows(),
		);
	}

	public function resends(): WpdbResendStore {
		return new WpdbResendStore( $this->database, $this->delivery_rows(), $this->resend_rows() );
	}

	public function waiting(): WpdbQueuedStore {
		return new WpdbQueuedStore( $this->database );
	}

	public function recover(): WpdbRecoverStore {
		return new WpdbRecoverStore( $this->database, $this->delivery_rows(), $this->resend_rows() );
	}

	public function queue(): WpdbDeliveryQueue {
		return $this->queue ??= new WpdbDeliveryQueue(
			$this->database,
			$this->delivery_rows(),
			$this->attempt_rows(),
			new LeasedEvents(
				$this->database,
				new DueEvents( $this->database ),
				new PlannedDeliveryRows( $this->database ),
				$this->unwritten_deliveries(),
				new RowLocks( $this->database ),
			),
			$this->unwritten_deliveries(),
			new RowLocks( $this->database ),
			new UnreadableDeliveries( $this->database ),
		);
	}

	public function breakers(): WpdbBreakerStore {
		return new WpdbBreakerStore( $this->database );
	}

	public function traffic(): WpdbTrafficStore {
		return new WpdbTrafficStore( $this->database );
	}

	public function rate_limiter(): WpdbRateLimiter {
		return new WpdbRateLimiter( $this->database );
	}

	public function delivery_names(): DeliveryNames {
		return new DeliveryNames( $this->database );
	}

	public function home(): HomeOption {
		return new HomeOption( $this->database );
	}

	public function health(): WpdbHealthReader {
		return new WpdbHealthReader(
			$this->database,
			$this->unwritten_deliveries(),
			$this->webhook_rows(),
			$this->wakeup_times(),
			new TableSizes( $this->database ),
		);
	}

	public function write_probe(): WriteProbe {
		return new WriteProbe( $this->database );
	}

	public function last_refusal(): LastRefusal {
		return new LastRefusal( $this->database, $this->capture_failures(), $this->clock );
	}

	public function wakeup_times(): WakeupTimes {
		return new WakeupTimes( $this->database, $this->clock, $this->heartbeat(), $this->follow_up_tokens() );
	}

	public function follow_up_tokens(): FollowUpTokens {
		$is_cli = 'cli' === PHP_SAPI;
		$are_on = ! defined( 'MULTISITE_WEBHOOKS_FOLLOW_UPS' ) || (bool) constant( 'MULTISITE_WEBHOOKS_FOLLOW_UPS' );
		return new FollowUpTokens( $this->database, $this->clock, random_bytes( ... ), $are_on, $is_cli );
	}

	public function heartbeat(): WorkerHeartbeat {
		return $this->heartbeat ??= new WorkerHeartbeat( $this->database, $this->clock );
	}

	public function cleanup( RetentionSetting $retention ): Cleanup {
		return RetentionServices::cleanup( $this->database, $this->content_watermark(), $retention, $this->clock );
	}

	/**
	 * @param int $slots   How many requests may send at their end at the same time.
	 * @param int $seconds After which a slot is free again.
	 * @param int $waiting How many more may wait for slow receivers.
	 */
	public function sender_slots( int $slots, int $seconds, int $waiting ): SenderSlots {
		return new SenderSlots( $this->database, $this->clock, $slots, $seconds, $waiting );
	}

	private function unwritten_deliveries(): UnwrittenDeliveries {
		return new UnwrittenDeliveries(
			$this->database,
			new DueEvents( $this->database ),
			new PlannedDeliveryRows( $this->database ),
			new RowLocks( $this->database ),
			$this->clock,
		);
	}

	private function content_watermark(): ContentWatermark {
		return new ContentWatermark( $this->database );
	}

	private function delivery_rows(): DeliveryRows {
		return new DeliveryRows( $this->database );
	}

	private function attempt_rows(): AttemptRows {
		return new AttemptRows( $this->database );
	}

	private function resend_rows(): ResendRows {
		return new ResendRows( $this->database, $this->delivery_rows() );
	}

	private function webhook_rows(): WebhookRows {
		return new WebhookRows( $this->database, new SealedColumns( ( $this->secret_box )() ), $this->unwritten_deliveries() );
	}
}
