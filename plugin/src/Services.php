<?php

declare(strict_types=1);

namespace MultisiteWebhooks;

use MultisiteWebhooks\Adapter\Catalogue\SchemaCatalogue;
use MultisiteWebhooks\Adapter\Http\SystemResolver;
use MultisiteWebhooks\Adapter\Http\WpTransport;
use MultisiteWebhooks\Adapter\Network\WpSurroundings;
use MultisiteWebhooks\Adapter\Storage\CallerShield;
use MultisiteWebhooks\Adapter\Storage\CommittedView;
use MultisiteWebhooks\Adapter\Storage\DatabaseClock;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Stores;
use MultisiteWebhooks\Adapter\Storage\Tables;
use MultisiteWebhooks\Adapter\Storage\UnrecordedOption;
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
use MultisiteWebhooks\Domain\Event\ExampleRecording;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\NewIds;
use MultisiteWebhooks\Domain\Webhook\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\WebhookRules;
use MultisiteWebhooks\Edge\Health\LateDeliveries;
use MultisiteWebhooks\Edge\HookAnnouncements;
use MultisiteWebhooks\Edge\Rest\DeliveriesController;
use MultisiteWebhooks\Edge\Rest\DeliveryDetails;
use MultisiteWebhooks\Edge\Rest\EventsController;
use MultisiteWebhooks\Edge\Rest\EventTypesController;
use MultisiteWebhooks\Edge\Rest\HealthController;
use MultisiteWebhooks\Edge\Rest\Preview;
use MultisiteWebhooks\Edge\Rest\Router;
use MultisiteWebhooks\Edge\Rest\Schemas;
use MultisiteWebhooks\Edge\Rest\SecretController;
use MultisiteWebhooks\Edge\Rest\TestController;
use MultisiteWebhooks\Edge\Rest\WebhooksController;
use MultisiteWebhooks\Edge\Words\EventTypeWords;
use MultisiteWebhooks\Edge\Words\WebhookWarnings;
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
				$this->stores()->subscriptions(),
				$this->catalogue(),
				$this->stores()->events(),
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
				$this->stores()->events(),
				$this->stores()->deliveries(),
				$this->stores()->webhooks(),
				$this->prepare_request(),
				new WpTransport(),
				new RecordOutcome( $this->stores()->deliveries(), $this->stores()->webhooks(), new Judge(), new RetrySchedule( static fn (): float => random_int( 0, 1000 ) / 1000 ), new HookAnnouncements(), $this->clock() ),
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
				$this->stores()->sender_places( self::SENDER_PLACES, self::SENDER_SECONDS ),
				new CommittedView( $this->stores()->tables ),
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
				$this->stores()->tables->network,
				$this->stores()->deliveries(),
				$this->clock(),
				function ( int $limit, \DateTimeImmutable $until ): void {
					$this->migrator()->run();
					$this->deliver_due()->run( $limit, $until );
				},
				fn () => $this->stores()->cron_ran()->note(),
			)
		);
	}

	public function migrator(): Migrator {
		return $this->stores()->migrator();
	}

	public function catalogue(): SchemaCatalogue {
		return $this->once(
			SchemaCatalogue::class,
			fn () => new SchemaCatalogue( "{$this->folder}/schema/events", static fn () => do_action( 'multisite_webhooks_register_event_types' ) )
		);
	}

	public function unrecorded(): UnrecordedOption {
		return $this->once( UnrecordedOption::class, fn () => new UnrecordedOption( $this->stores()->tables->network, $this->clock() ) );
	}

	public function late_deliveries(): LateDeliveries {
		return new LateDeliveries( fn ( \DateTimeImmutable $now ): NetworkHealth => $this->stores()->health()->of_network( $now ), $this->clock() );
	}

	public function database_clock(): DatabaseClock {
		return new DatabaseClock( $this->stores()->database, $this->clock() );
	}

	/** All that was made on this network. */
	public function uninstall(): void {
		$this->cron()->unschedule();
		$this->migrator()->remove();
	}

	public function register_routes(): void {
		$schemas = new Schemas( "{$this->folder}/schema/resources" );
		$router  = new Router( $schemas );
		$manage  = new ManageWebhooks( $this->stores()->webhooks(), $this->stores()->deliveries(), new WebhookRules( $this->catalogue(), $this->guard(), new WpSurroundings() ), $this->ids(), $this->clock(), random_bytes( ... ) );
		$example = new ExampleRecording( new WpSurroundings(), wp_json_encode( ... ) );
		$test    = new SendTest( $this->stores()->deliveries(), new WpSurroundings(), $example, $this->prepare_request(), new WpTransport(), new Judge(), $this->ids(), $this->clock() );
		$words   = new EventTypeWords( UltimateMultisite::is_active() );
		$names   = $this->stores()->delivery_names();
		$details = new DeliveryDetails( $this->stores()->deliveries(), $this->catalogue(), $words, $names->webhooks( ... ), $names->sites( ... ) );
		$warns   = new WebhookWarnings( $this->guard(), $this->stores()->webhooks(), $this->catalogue(), $words );

		( new WebhooksController( $router, $schemas, $this->stores()->webhooks(), $this->stores()->deliveries(), $manage, $warns, $this->clock() ) )->register();
		( new HealthController( $router, $this->stores()->health(), $this->clock() ) )->register();
		( new TestController( $router, $schemas, $this->stores()->webhooks(), $this->catalogue(), $test ) )->register();
		( new SecretController( $router, $this->stores()->webhooks(), $manage ) )->register();
		( new EventTypesController( $router, $this->catalogue(), $words, new Preview( $example, $this->ids(), $this->clock() ) ) )->register();
		( new DeliveriesController( $router, $this->stores()->deliveries(), $this->stores()->events(), $this->stores()->webhooks(), $details ) )->register();
		( new EventsController( $router, $this->stores()->events() ) )->register();
	}

	private function prepare_request(): PrepareRequest {
		return $this->once(
			PrepareRequest::class,
			fn () => new PrepareRequest( $this->stores()->webhooks(), $this->guard(), new Signer(), $this->clock(), "Multisite-Webhooks/{$this->version}; " . network_home_url( '/' ) )
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

	private function stores(): Stores {
		return $this->once( Stores::class, fn () => new Stores( $this->wpdb, new Tables( $this->wpdb->base_prefix, get_current_network_id(), (string) $this->wpdb->sitemeta ), $this->clock() ) );
	}

	private function ids(): NewIds {
		return $this->once( NewIds::class, fn () => new NewIds( $this->clock(), random_bytes( ... ) ) );
	}

	private function clock(): SystemClock {
		return $this->once( SystemClock::class, static fn () => new SystemClock() );
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
