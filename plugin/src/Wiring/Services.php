<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Catalog\SchemaCatalog;
use MultisiteWebhooks\Adapter\Crypto\SodiumSecretBox;
use MultisiteWebhooks\Adapter\Hooks\PayloadFilter;
use MultisiteWebhooks\Adapter\Http\Resolver\CachingResolver;
use MultisiteWebhooks\Adapter\Http\Resolver\FilteredResolver;
use MultisiteWebhooks\Adapter\Http\Resolver\SystemResolver;
use MultisiteWebhooks\Adapter\Network\WpNetworkContext;
use MultisiteWebhooks\Adapter\Storage\CallerShield;
use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Adapter\Storage\DatabaseClock;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\RetentionOption;
use MultisiteWebhooks\Adapter\SystemClock;
use MultisiteWebhooks\Domain\Delivery\Manual\Recover;
use MultisiteWebhooks\Domain\Delivery\Manual\Resend;
use MultisiteWebhooks\Domain\Delivery\Schedule\ResetBreaker;
use MultisiteWebhooks\Domain\Event\Body\ComposeEvent;
use MultisiteWebhooks\Domain\Event\Capture;
use MultisiteWebhooks\Domain\Event\LoopGuard;
use MultisiteWebhooks\Domain\Event\OpenEvents;
use MultisiteWebhooks\Domain\Event\SerializeExample;
use MultisiteWebhooks\Domain\Health\CloneAwareHealth;
use MultisiteWebhooks\Domain\Health\NetworkHealth;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Domain\Network\CloneGuard;
use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Domain\Webhook\Address\AddressGuard;
use MultisiteWebhooks\Domain\Webhook\Address\AllowedHosts;
use MultisiteWebhooks\Domain\Webhook\Manage\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookRules;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Admin\FailureNotice;
use MultisiteWebhooks\Edge\Admin\KeysNotice;
use MultisiteWebhooks\Edge\Health\CopiedNetwork;
use MultisiteWebhooks\Edge\Health\DatabaseTakesWrites;
use MultisiteWebhooks\Edge\Health\DeliveryFacts;
use MultisiteWebhooks\Edge\Health\LateDeliveries;
use MultisiteWebhooks\Edge\Health\ReadableSecrets;
use MultisiteWebhooks\Edge\Health\SiteHealth;
use MultisiteWebhooks\Edge\Input\Schemas;
use MultisiteWebhooks\Edge\Words\EventTypeWords;
use MultisiteWebhooks\Edge\Words\NetworkProblems;
use MultisiteWebhooks\Edge\Words\WebhookWarnings;
use MultisiteWebhooks\Integration\UltimateMultisite\RegisteredTypes;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisite;

/** Builds every object, each when it is first needed: most requests need none. */
final class Services {

	/** @var array<string, object> */
	private array $built = [];

	public function __construct( private readonly \wpdb $wpdb, private readonly string $folder ) {}

	public function shield(): CallerShield {
		return $this->once( CallerShield::class, fn () => new CallerShield( $this->wpdb ) );
	}

	public function capture(): Capture {
		return $this->once(
			Capture::class,
			fn () => new Capture(
				subscriptions: $this->stores()->subscriptions(),
				events: $this->stores()->events(),
				open_events: $this->open_events(),
				recording: $this->stores()->recording(),
				compose: $this->compose_event(),
				context: new WpNetworkContext(),
				failures: $this->stores()->capture_failures(),
				ids: $this->ids(),
				loop_guard: $this->loop_guard(),
				clock: $this->clock(),
			)
		);
	}

	public function open_events(): OpenEvents {
		return $this->once(
			OpenEvents::class,
			fn () => new OpenEvents( $this->stores()->events(), $this->compose_event(), new WpNetworkContext(), $this->clock() )
		);
	}

	private function compose_event(): ComposeEvent {
		$filter = PayloadFilter::apply( ... );
		return new ComposeEvent( $this->catalog(), new WpNetworkContext(), wp_json_encode( ... ), $filter, $this->stores()->misfits() );
	}

	public function schemas(): Schemas {
		return $this->once( Schemas::class, fn () => new Schemas( "{$this->folder}/schema" ) );
	}

	public function migrator(): Migrator {
		return $this->stores()->migrator();
	}

	public function catalog(): SchemaCatalog {
		return $this->once(
			SchemaCatalog::class,
			fn () => new SchemaCatalog(
				"{$this->folder}/schema/events",
				/**
				 * Fires when the event types are first needed: the time to register your own.
				 *
				 * ```php
				 * add_action(
				 *     'multisite_webhooks_register_event_types',
				 *     fn () => multisite_webhooks_register_event_type(
				 *         'invoice_sent',
				 *         [
				 *             'name'        => 'Invoice Sent',
				 *             'description' => 'An invoice was sent to a customer.',
				 *             'example'     => [ 'invoice' => 17 ],
				 *         ]
				 *     )
				 * );
				 * ```
				 *
				 * @since 0.1.0
				 */
				static fn () => do_action( 'multisite_webhooks_register_event_types' ),
				RegisteredTypes::all( ... ),
				fn (): array => $this->stores()->custom_actions()->all(),
			)
		);
	}

	public function late_deliveries(): LateDeliveries {
		return new LateDeliveries( $this->network_health( ... ), $this->clock() );
	}

	public function delivery_facts(): DeliveryFacts {
		return new DeliveryFacts( $this->network_health( ... ), fn (): RetentionDays => $this->retention()->get(), $this->clock() );
	}

	public function site_health(): SiteHealth {
		$clock = fn (): int => ( new DatabaseClock( $this->stores()->database, $this->clock() ) )->offset_ms();
		return new SiteHealth( fn (): array => $this->stores()->capture_failures()->summary(), $clock, $this->clock() );
	}

	public function database_takes_writes(): DatabaseTakesWrites {
		$stores = $this->stores( ... );
		return new DatabaseTakesWrites( static fn (): ?string => $stores()->write_probe()->error() ?? $stores()->last_refusal()->error() );
	}

	public function copied_network(): CopiedNetwork {
		return new CopiedNetwork( fn (): ?NetworkCopy => $this->clones()->copy() );
	}

	public function readable_secrets(): ReadableSecrets {
		return new ReadableSecrets( $this->unreadable_webhooks( ... ) );
	}

	public function network_problems(): NetworkProblems {
		return new NetworkProblems( fn (): ?NetworkCopy => $this->clones()->copy(), $this->unreadable_webhooks( ... ) );
	}

	public function keys_notice(): KeysNotice {
		return new KeysNotice( $this->unreadable_webhooks( ... ) );
	}

	/** @return list<Webhook> */
	private function unreadable_webhooks(): array {
		return $this->stores()->webhooks()->unreadable();
	}

	public function resend(): Resend {
		return new Resend(
			$this->stores()->deliveries(),
			$this->stores()->resends(),
			$this->stores()->waiting(),
			$this->stores()->webhooks(),
			$this->reset_breaker(),
			$this->ids(),
			$this->clock(),
		);
	}

	public function recover(): Recover {
		return new Recover( $this->stores()->recover(), $this->reset_breaker(), $this->ids(), $this->clock() );
	}

	public function manage_webhooks(): ManageWebhooks {
		return new ManageWebhooks(
			$this->stores()->webhooks(),
			$this->stores()->deliveries(),
			new WebhookRules( $this->catalog(), $this->guard(), new WpNetworkContext() ),
			new SealedHeaders( $this->secret_box() ),
			$this->ids(),
			$this->clock(),
			random_bytes( ... ),
		);
	}

	public function webhook_warnings(): WebhookWarnings {
		return new WebhookWarnings( $this->guard(), $this->stores()->webhooks(), $this->catalog(), $this->event_type_words() );
	}

	public function serialize_example(): SerializeExample {
		return new SerializeExample( new WpNetworkContext(), wp_json_encode( ... ) );
	}

	public function event_type_words(): EventTypeWords {
		return new EventTypeWords( UltimateMultisite::is_active() );
	}

	public function clones(): CloneGuard {
		return $this->once( CloneGuard::class, fn () => new CloneGuard( $this->stores()->home(), new WpNetworkContext() ) );
	}

	public function failure_notice(): FailureNotice {
		return new FailureNotice( fn (): array => $this->stores()->webhooks()->needing_attention(), $this->clock() );
	}

	public function loop_guard(): LoopGuard {
		return $this->once( LoopGuard::class, static fn () => new LoopGuard() );
	}

	public function health(): CloneAwareHealth {
		return new CloneAwareHealth( $this->stores()->health(), $this->clones() );
	}

	private function network_health( \DateTimeImmutable $now ): NetworkHealth {
		return $this->health()->network( $now );
	}

	public function retention(): RetentionOption {
		return new RetentionOption(
			$this->stores()->database->tables->network,
			static fn ( string $name ): mixed => defined( $name ) ? constant( $name ) : null,
		);
	}

	public function reset_breaker(): ResetBreaker {
		return new ResetBreaker( $this->stores()->breakers(), $this->clock() );
	}

	public function guard(): AddressGuard {
		return $this->once(
			AddressGuard::class,
			function (): AddressGuard {
				$allowed = defined( 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS' ) ? constant( 'MULTISITE_WEBHOOKS_ALLOWED_HOSTS' ) : '';
				return new AddressGuard(
					new FilteredResolver( new CachingResolver( new SystemResolver(), $this->clock() ) ),
					AllowedHosts::parse( is_string( $allowed ) ? $allowed : '' ),
				);
			}
		);
	}

	public function stores(): Stores {
		return $this->once(
			Stores::class,
			fn () => new Stores( Database::of_network( $this->wpdb, get_current_network_id() ), $this->secret_box( ... ), $this->clock() )
		);
	}

	private function secret_box(): SodiumSecretBox {
		return new SodiumSecretBox( static fn (): string => wp_salt( 'secure_auth' ) );
	}

	public function ids(): NewIds {
		return $this->once( NewIds::class, fn () => new NewIds( $this->clock(), random_bytes( ... ) ) );
	}

	public function clock(): SystemClock {
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
