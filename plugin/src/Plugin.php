<?php

declare(strict_types=1);

namespace MultisiteWebhooks;

use MultisiteWebhooks\Adapter\Catalog\SchemaFile;
use MultisiteWebhooks\Adapter\Network\WpNetworkContext;
use MultisiteWebhooks\Adapter\Storage\Migration\Migrator;
use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;
use MultisiteWebhooks\Domain\Event\OpenEvents;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Admin\AdminPage;
use MultisiteWebhooks\Edge\Admin\CopyNotice;
use MultisiteWebhooks\Edge\Admin\FailureNotice;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Health\FailedTest;
use MultisiteWebhooks\Edge\Safely;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Hooks\CoreHooks;
use MultisiteWebhooks\Integration\LateHooks;
use MultisiteWebhooks\Integration\Recorder;
use MultisiteWebhooks\Integration\UltimateMultisite\FiredEvents;
use MultisiteWebhooks\Integration\UltimateMultisite\ToldEvents;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisite;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisiteHooks;
use MultisiteWebhooks\Wiring\CatalogServices;
use MultisiteWebhooks\Wiring\Commands;
use MultisiteWebhooks\Wiring\CustomServices;
use MultisiteWebhooks\Wiring\DeliveryServices;
use MultisiteWebhooks\Wiring\Routes;
use MultisiteWebhooks\Wiring\Services;
use MultisiteWebhooks\Wiring\WakeupServices;

/**
 * Read this first: where the plugin hooks into WordPress, in the order in which things happen. An event is fired, recorded (Capture),
 * and sent (DeliverDue) by one of the wake-ups; people and programs look at it through the edges.
 */
final class Plugin {

	private static ?self $booted = null;

	private readonly DeliveryServices $delivery;

	private readonly WakeupServices $wakeups;

	private bool $has_open_events = false;

	private bool $has_ended = false;

	private function __construct( private readonly Services $services, private readonly string $file, private readonly string $version ) {
		$this->delivery = new DeliveryServices( $services, $version );
		$this->wakeups  = new WakeupServices( $services, $this->delivery );
	}

	public static function boot( string $file, string $version, \wpdb $wpdb ): void {
		self::$booted = new self( new Services( $wpdb, dirname( $file ) ), $file, $version );
		self::$booted->catch_events();
		self::$booted->wake_up();
		self::$booted->open_rest();
		self::$booted->open_admin();
		self::$booted->open_site_health();
		self::$booted->open_command_line();
		self::$booted->install();
	}

	/**
	 * For code outside this namespace: see functions.php.
	 *
	 * @param array<array-key, mixed> $payload
	 */
	public static function record( string $slug, array $payload, ?int $site_id = null ): ?string {
		return self::$booted?->capture( $slug, $payload, $site_id );
	}

	/**
	 * @param array<array-key, mixed> $type
	 * @throws \InvalidArgumentException If it is not registered, or if it is and its own example does not fit its schema.
	 */
	public static function register_event_type( string $slug, array $type ): void {
		$registered = SchemaFile::registered( $slug, $type );
		self::$booted?->services->catalog()->register( $registered );
		// Only then does WordPress tell anyone.
		if ( defined( 'WP_DEBUG' ) && (bool) constant( 'WP_DEBUG' ) ) {
			SchemaFile::check_example( $registered );
		}
	}

	private function catch_events(): void {
		$recorder = fn (): Recorder => new Recorder(
			$this->capture( ... ),
			( new WpNetworkContext() )->site( ... ),
			$this->is_open( ... ),
		);
		$build    = static fn ( string $listener ): object => new $listener( new CoreRecorder( $recorder() ) );
		CoreHooks::register( $this->late_hooks( $build ) );
		$this->catch_ultimate_multisite( $recorder );
		$this->renew_copy();
		if ( [] !== PageViewOptions::custom_actions() || null !== PageViewOptions::watched_action() ) {
			$shield = fn ( \Closure $listener ) => $this->shielded( $listener, 'could not look at a custom action' );
			( new CustomServices( $this->services ) )->listen( $this->capture( ... ), $shield );
		}
		$this->settle_open_events();
	}

	/** Without the copy that page views read, no custom action is heard: this page view makes it anew, and hears them. */
	private function renew_copy(): void {
		if ( PageViewOptions::is_missing() && false !== get_network_option( null, Migrator::OPTION ) ) {
			$renew = fn () => $this->services->stores()->subscribed_types()->refresh();
			$this->shielded( $renew, 'could not copy what webhooks subscribe to' );
		}
	}

	/** @param \Closure(): Recorder $recorder */
	private function catch_ultimate_multisite( \Closure $recorder ): void {
		$told  = null;
		$build = static function ( string $listener ) use ( $recorder, &$told ): object {
			$told ??= new ToldEvents();
			return new $listener( $recorder(), $told );
		};
		$hooks = $this->late_hooks( $build );
		// Anyone may fire it, at any time.
		$hooks->on( 'wu_event', FiredEvents::class, 'fired' );
		// Not earlier: it is loaded after this plugin.
		add_action(
			'plugins_loaded',
			static function () use ( $hooks ): void {
				if ( UltimateMultisite::is_active() ) {
					UltimateMultisiteHooks::register( $hooks );
					$hooks->listen();
				}
			}
		);
	}

	/** @param \Closure(class-string): object $build */
	private function late_hooks( \Closure $build ): LateHooks {
		$shield = fn ( \Closure $listener ) => $this->shielded( $listener, 'could not look at an event' );
		$hooks  = new LateHooks( $this->may_be_wanted( ... ), $build, $shield );
		add_action(
			'plugins_loaded',
			static function () use ( $hooks ): void {
				// Here, a query disturbs nobody.
				PageViewOptions::may_be_wanted( [] );
				$hooks->listen();
			},
			PHP_INT_MIN
		);
		add_action( 'update_option_' . PageViewOptions::SUBSCRIBED, $hooks->listen( ... ) );
		return $hooks;
	}

	/**
	 * Nearly always, WordPress has read these options already. A query must not disturb the code that fires the hook.
	 *
	 * @param list<string> $slugs
	 */
	private function may_be_wanted( array $slugs ): bool {
		if ( ! PageViewOptions::are_read() ) {
			$this->shielded( static fn () => PageViewOptions::may_be_wanted( $slugs ), 'could not look at what webhooks subscribe to' );
		}
		return PageViewOptions::may_be_wanted( $slugs );
	}

	/** Events say what the request leaves behind: see OpenEvents. */
	private function settle_open_events(): void {
		// Before something goes, and once an update of a person is complete.
		$renew = fn () => $this->settle( $this->has_open_events, static fn ( OpenEvents $open ) => $open->renew() );
		foreach ( [ 'wpmu_delete_user', 'delete_user', 'remove_user_from_blog', 'wp_uninitialize_site', 'profile_update' ] as $hook ) {
			add_action( $hook, $renew, PHP_INT_MIN );
		}
		// Before WP-Cron is started, which looks for events, and before it runs in this process.
		add_action( 'shutdown', fn () => $this->close_open_events( true ), PHP_INT_MAX - 1 );
		add_action( CronWakeup::HOOK, fn () => $this->close_open_events( false ), PHP_INT_MIN );
	}

	private function close_open_events( bool $has_ended ): void {
		$is_needed             = $this->has_open_events;
		$this->has_ended       = $has_ended;
		$this->has_open_events = false;
		$this->settle( $is_needed, static fn ( OpenEvents $open ) => $open->close() );
	}

	private function wake_up(): void {
		// phpcs:ignore WordPress.WP.CronInterval -- Each minute.
		add_filter( 'cron_schedules', fn ( array $schedules ): array => $this->wakeups->cron()->add_schedule( $schedules ) );
		add_action( 'init', fn () => $this->wakeups->cron()->schedule() );
		add_action( 'wp_loaded', fn () => $this->wakeups->cron()->start_if_due() );
		add_action( CronWakeup::HOOK, fn () => Safely::call( fn () => $this->wakeups->cron()->run() ) );
		// See FollowUpRequests, which only such a request needs.
		if ( filter_has_var( INPUT_POST, 'multisite_webhooks_follow_up' ) ) {
			// Everything that other code adds is there, and no page is being made yet.
			add_action( 'wp_loaded', fn () => $this->wakeups->follow_up()->answer(), PHP_INT_MAX );
		}
	}

	private function open_rest(): void {
		$routes = fn (): Routes => new Routes( $this->services, $this->delivery, $this->wakeups );
		add_action( 'rest_api_init', static fn () => is_main_site() ? $routes()->register() : null );
	}

	private function open_admin(): void {
		$copy = $this->copy( ... );
		$days = fn (): RetentionDays => $this->services->retention()->get();
		$page = new AdminPage(
			$this->file,
			$this->version,
			UltimateMultisite::menu_parent( ... ),
			$copy,
			$days,
			$this->services->schemas( ... ),
		);
		// Late: Ultimate Multisite's menu must be there.
		add_action( 'network_admin_menu', $page->add_menu( ... ), 1000 );
		// The first hook after the access check. WordPress's command palette, which lists the menu, follows on this one.
		add_action( 'admin_enqueue_scripts', static fn () => UltimateMultisite::hide_own_menu_item( Api::CAPABILITY ), 0 );
		// Before WordPress's command palette, whose block editor takes longer to run than our whole page.
		add_action( 'admin_enqueue_scripts', $page->enqueue( ... ), 1 );
		add_action( 'network_admin_notices', ( new CopyNotice( $copy ) )->show( ... ) );
		add_action( 'network_admin_notices', fn () => Safely::call( fn () => $this->services->keys_notice()->show() ) );
		add_action( 'network_admin_notices', fn () => Safely::call( fn () => $this->services->failure_notice()->show() ) );
		add_action( 'network_admin_edit_' . FailureNotice::ACTION, fn () => $this->services->failure_notice()->dismiss_and_redirect() );
	}

	/** Null also if it can't be read: the network admin must open without our tables. */
	private function copy(): ?NetworkCopy {
		$copy = Safely::call( fn () => $this->services->clones()->copy() );
		return $copy instanceof NetworkCopy ? $copy : null;
	}

	private function open_site_health(): void {
		add_filter( 'site_status_tests', $this->add_health_tests( ... ) );
		add_filter( 'debug_information', $this->add_health_information( ... ) );
	}

	/**
	 * Builds the tests only where somebody looks: most requests don't.
	 *
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	private function add_health_tests( array $tests ): array {
		$tests = $this->services->site_health()->add_tests( $tests );
		$tests = $this->services->database_takes_writes()->add_test( $tests );
		$tests = $this->services->copied_network()->add_test( $tests );
		$tests = $this->services->readable_secrets()->add_test( $tests );
		$tests = ( new CatalogServices( $this->services ) )->fitting_payloads()->add_test( $tests );
		$tests = $this->wakeups->blocked_loopback()->add_test( $tests );
		return FailedTest::instead_of_errors( $this->services->late_deliveries()->add_test( $tests ) );
	}

	/**
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	private function add_health_information( array $sections ): array {
		Safely::call(
			function () use ( &$sections ): void {
				$sections = $this->services->site_health()->add_information( $sections );
				$sections = $this->services->delivery_facts()->add_information( $sections );
			}
		);
		return $sections;
	}

	private function open_command_line(): void {
		if ( defined( 'WP_CLI' ) && (bool) constant( 'WP_CLI' ) ) {
			( new Commands( $this->services, $this->delivery, $this->wakeups, $this->file ) )->register();
		}
	}

	/** Migrates on activation, and after files were replaced by other means: before anyone looks, and with each cron run. */
	private function install(): void {
		register_activation_hook(
			$this->file,
			function (): void {
				$this->services->migrator()->run();
				$this->services->stores()->subscribed_types()->refresh();
			}
		);
		register_deactivation_hook( $this->file, fn () => $this->wakeups->cron()->unschedule() );
		add_action( 'admin_init', fn () => is_network_admin() ? Safely::call( fn () => $this->services->migrator()->run() ) : null );
	}

	/**
	 * The code that fires an event must not notice anything: see Capture and CallerShield.
	 *
	 * @param array<array-key, mixed>|\Closure(): ?array<array-key, mixed> $payload A closure keeps the event open: see Capture.
	 */
	private function capture( string $slug, array|\Closure $payload, ?int $site_id = null, ?Site $site = null ): ?string {
		try {
			$record = fn (): ?EventId => $this->services->capture()->record( $slug, $payload, $site_id, $site );
			$id     = $this->services->shield()->around( $record );
			if ( null !== $id ) {
				$this->follow( $payload );
				$this->wakeups->end_of_request()->send_soon( $id );
			}
			return $id?->value;
		} catch ( \Throwable $failure ) {
			self::log( "Multisite Webhooks could not record {$slug}: {$failure->getMessage()}" );
			return null;
		}
	}

	/** @param array<array-key, mixed>|\Closure $payload Of an event that was recorded. */
	private function follow( array|\Closure $payload ): void {
		if ( $payload instanceof \Closure && ! $this->has_open_events ) {
			$this->has_open_events = true;
			if ( $this->has_ended ) {
				register_shutdown_function( fn () => $this->close_open_events( true ) );
			}
		}
	}

	private function is_open( string $event ): bool {
		return $this->services->shield()->around( fn (): bool => $this->services->open_events()->has( EventId::parse( $event ) ) );
	}

	/** @param \Closure(OpenEvents): void $work */
	private function settle( bool $is_needed, \Closure $work ): void {
		if ( ! $is_needed ) {
			return;
		}
		// If it fails, nothing is lost: they are sent when their time is over.
		$this->shielded( fn () => $work( $this->services->open_events() ), 'could not update recorded events' );
	}

	/** @param \Closure(): mixed $work */
	private function shielded( \Closure $work, string $failed ): void {
		try {
			$this->services->shield()->around( $work );
		} catch ( \Throwable $failure ) {
			self::log( "Multisite Webhooks {$failed}: {$failure->getMessage()}" );
		}
	}

	private static function log( string $message ): void {
		error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
	}
}
