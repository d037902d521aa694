<?php

declare(strict_types=1);

namespace MultisiteWebhooks;

use MultisiteWebhooks\Adapter\Catalogue\SchemaCatalogue;
use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Http\SystemResolver;
use MultisiteWebhooks\Adapter\Http\WpTransport;
use MultisiteWebhooks\Adapter\Network\WpSurroundings;
use MultisiteWebhooks\Adapter\Storage\AttemptRows;
use MultisiteWebhooks\Adapter\Storage\CallerShield;
use MultisiteWebhooks\Adapter\Storage\CommittedView;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\DatabaseClock;
use MultisiteWebhooks\Adapter\Storage\DeliveryRows;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\OwedDeliveries;
use MultisiteWebhooks\Adapter\Storage\SenderPlaces;
use MultisiteWebhooks\Adapter\Storage\Sequencer;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Adapter\Storage\UnrecordedOption;
use MultisiteWebhooks\Adapter\Storage\WpdbDeliveryStore;
use MultisiteWebhooks\Adapter\Storage\WpdbEventStore;
use MultisiteWebhooks\Adapter\Storage\WpdbSubscriptions;
use MultisiteWebhooks\Adapter\Storage\WpdbWebhookStore;
use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;
use MultisiteWebhooks\Adapter\Wakeup\EndOfRequest;
use MultisiteWebhooks\Domain\Address\AddressGuard;
use MultisiteWebhooks\Domain\Address\AllowedHosts;
use MultisiteWebhooks\Domain\Delivery\DeliverDue;
use MultisiteWebhooks\Domain\Delivery\Judge;
use MultisiteWebhooks\Domain\Delivery\PrepareRequest;
use MultisiteWebhooks\Domain\Delivery\RecordOutcome;
use MultisiteWebhooks\Domain\Delivery\RetrySchedule;
use MultisiteWebhooks\Domain\Delivery\SendTest;
use MultisiteWebhooks\Domain\Delivery\Signer;
use MultisiteWebhooks\Domain\Event\Capture;
use MultisiteWebhooks\Domain\NewIds;
use MultisiteWebhooks\Domain\Webhook\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\WebhookRules;
use MultisiteWebhooks\Edge\HookAnnouncements;
use MultisiteWebhooks\Edge\Rest\DeliveriesController;
use MultisiteWebhooks\Edge\Rest\EventsController;
use MultisiteWebhooks\Edge\Rest\EventTypesController;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Rest\Schemas;
use MultisiteWebhooks\Edge\Rest\SecretController;
use MultisiteWebhooks\Edge\Rest\TestController;
use MultisiteWebhooks\Edge\Rest\WebhooksController;
use MultisiteWebhooks\Edge\Words\EventTypeWords;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisite;

/**
 * Builds every object, each when it is first needed: most requests need none.
 */
final class Services {

	/** Sent one after the other, so one at a time fits well into a claim's lease. */
	private const BATCH = 1;

	private const SENDER_PLACES  = 2;
	private const SENDER_SECONDS = 60;

	/** @var array<string, object> */
	private array $built = [];

	public function __construct( private readonly \wpdb $wpdb, private readonly string $folder, private readonly string $version ) {}

	public function shield(): CallerShield {
		return $this->once( CallerShield::class, fn () => new CallerShield( $this->wpdb ) );
	}

	public function capture(): Capture {
		return $this->once(
			Capture::class,
			fn () => new Capture(
				$this->subscriptions(),
				$this->catalogue(),
				$this->events(),
				new WpSurroundings(),
				$this->unrecorded(),
				$this->ids(),
				$this->clock(),
				wp_json_encode( ... ),
				static function ( array $payload, string $slug, ?int $site_id ): array {
					/**
					 * Changes a payload, once, before it is recorded.
					 *
					 * @param array    $payload
					 * @param string   $slug    Of the event type.
					 * @param int|null $site_id The site that the event is about.
					 */
					$filtered = apply_filters( 'multisite_webhooks_payload', $payload, $slug, $site_id );
					return is_array( $filtered ) ? $filtered : $payload;
				},
			)
		);
	}

	public function deliver_due(): DeliverDue {
		return $this->once(
			DeliverDue::class,
			fn () => new DeliverDue(
				$this->events(),
				$this->deliveries(),
				$this->webhooks(),
				$this->prepare_request(),
				new WpTransport(),
				new RecordOutcome( $this->deliveries(), $this->webhooks(), new Judge(), new RetrySchedule( static fn (): float => random_int( 0, 1000 ) / 1000 ), new HookAnnouncements(), $this->clock() ),
				new HookAnnouncements(),
				$this->ids(),
				$this->clock(),
				self::BATCH,
			)
		);
	}

	public function end_of_request(): EndOfRequest {
		return $this->once(
			EndOfRequest::class,
			fn () => new EndOfRequest(
				new SenderPlaces( $this->wpdb, $this->database(), $this->tables(), $this->clock(), self::SENDER_PLACES, self::SENDER_SECONDS ),
				new CommittedView( $this->tables() ),
				$this->clock(),
				function ( int $limit, \DateTimeImmutable $until, array $events ): void {
					$this->deliver_due()->run( $limit, $until, $events );
				},
				fn () => $this->cron()->remember_next_due(),
			)
		);
	}

	public function cron(): CronWakeup {
		return $this->once(
			CronWakeup::class,
			fn () => new CronWakeup(
				$this->tables()->network,
				$this->deliveries(),
				$this->clock(),
				function ( int $limit, \DateTimeImmutable $until ): void {
					$this->migrator()->run();
					$this->deliver_due()->run( $limit, $until );
				},
			)
		);
	}

	public function migrator(): Migrator {
		return $this->once( Migrator::class, fn () => new Migrator( $this->wpdb, $this->database(), $this->tables() ) );
	}

	public function catalogue(): SchemaCatalogue {
		return $this->once(
			SchemaCatalogue::class,
			fn () => new SchemaCatalogue( "{$this->folder}/schema/events", static fn () => do_action( 'multisite_webhooks_register_event_types' ) )
		);
	}

	public function unrecorded(): UnrecordedOption {
		return $this->once( UnrecordedOption::class, fn () => new UnrecordedOption( $this->tables()->network, $this->clock() ) );
	}

	public function database_clock(): DatabaseClock {
		return new DatabaseClock( $this->database(), $this->clock() );
	}

	/** All that was made on this network. */
	public function uninstall(): void {
		$this->cron()->unschedule();
		$this->migrator()->remove();
	}

	public function register_routes(): void {
		$schemas = new Schemas( "{$this->folder}/schema/resources" );
		$router  = new Router( $schemas );
		$manage  = new ManageWebhooks( $this->webhooks(), $this->deliveries(), new WebhookRules( $this->catalogue(), $this->guard(), new WpSurroundings() ), $this->ids(), $this->clock(), random_bytes( ... ) );
		$test    = new SendTest( $this->deliveries(), new WpSurroundings(), $this->prepare_request(), new WpTransport(), new Judge(), $this->ids(), $this->clock(), wp_json_encode( ... ) );

		( new WebhooksController( $router, $schemas, $this->webhooks(), $this->deliveries(), $manage, $this->guard() ) )->register();
		( new TestController( $router, $schemas, $this->webhooks(), $this->catalogue(), $test ) )->register();
		( new SecretController( $router, $this->webhooks(), $manage ) )->register();
		( new EventTypesController( $router, $this->catalogue(), new EventTypeWords( UltimateMultisite::is_active() ) ) )->register();
		( new DeliveriesController( $router, $this->deliveries(), $this->events(), $this->webhooks() ) )->register();
		( new EventsController( $router, $this->events() ) )->register();
	}

	private function prepare_request(): PrepareRequest {
		return $this->once(
			PrepareRequest::class,
			fn () => new PrepareRequest( $this->webhooks(), $this->guard(), new Signer(), $this->clock(), "Multisite-Webhooks/{$this->version}; " . network_home_url( '/' ) )
		);
	}

	private function guard(): AddressGuard {
		return $this->once(
			AddressGuard::class,
			static function (): AddressGuard {
				$allowed = defined( 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS' ) ? constant( 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS' ) : '';
				return new AddressGuard( new SystemResolver(), AllowedHosts::parse( is_string( $allowed ) ? $allowed : '' ) );
			}
		);
	}

	private function webhooks(): WpdbWebhookStore {
		return $this->once(
			WpdbWebhookStore::class,
			fn () => new WpdbWebhookStore(
				$this->wpdb,
				$this->database(),
				$this->tables(),
				new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) ),
				fn () => $this->subscriptions()->forget(),
			)
		);
	}

	private function subscriptions(): WpdbSubscriptions {
		return $this->once( WpdbSubscriptions::class, fn () => new WpdbSubscriptions( $this->wpdb, $this->database(), $this->tables() ) );
	}

	private function events(): WpdbEventStore {
		return $this->once(
			WpdbEventStore::class,
			function (): WpdbEventStore {
				$owed = new OwedDeliveries( $this->wpdb, $this->database(), $this->tables() );
				return new WpdbEventStore( $this->wpdb, $this->database(), $this->tables(), new Sequencer( $this->wpdb, $this->database(), $this->tables(), $owed ), $owed );
			}
		);
	}

	private function deliveries(): WpdbDeliveryStore {
		return $this->once(
			WpdbDeliveryStore::class,
			fn () => new WpdbDeliveryStore(
				$this->wpdb,
				$this->database(),
				$this->tables(),
				new DeliveryRows( $this->wpdb, $this->database(), $this->tables() ),
				new AttemptRows( $this->wpdb, $this->database(), $this->tables() ),
			)
		);
	}

	private function ids(): NewIds {
		return $this->once( NewIds::class, fn () => new NewIds( $this->clock(), random_bytes( ... ) ) );
	}

	private function clock(): SystemClock {
		return $this->once( SystemClock::class, static fn () => new SystemClock() );
	}

	private function database(): Database {
		return $this->once( Database::class, fn () => new Database( $this->wpdb ) );
	}

	private function tables(): Tables {
		return $this->once( Tables::class, fn () => new Tables( $this->wpdb->base_prefix, get_current_network_id(), (string) $this->wpdb->sitemeta ) );
	}

	/**
	 * @template T of object
	 * @param class-string<T> $name
	 * @param \Closure(): T   $build
	 * @return T
	 */
	private function once( string $name, \Closure $build ): object {
		$built                = $this->built[ $name ] ?? $build();
		$this->built[ $name ] = $built;
		return $built instanceof $name ? $built : throw new \LogicException( $name );
	}
}
