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

	/** Hooks that most requests never fire: seldom() says what then happens. */
	private const SELDOM = [
		...[ 'update_option_multisite_webhooks_subscribed', 'cron_schedules', 'multisite_webhooks_deliver', 'rest_api_init' ],
		...[ 'site_status_tests', 'debug_information', 'activate_plugin', 'deactivate_plugin' ],
	];

	private static ?self $booted = null;

	private readonly LateHooks $hooks;

	private ?Services $services = null;

	private ?DeliveryServices $delivery = null;

	private ?WakeupServices $wakeups = null;

	private ?ToldEvents $told = null;

	/** @var ?array{\Closure, \Closure, \Closure} See settle_open_events(). */
	private ?array $settlers = null;

	private bool $has_open_events = false;

	private bool $has_ended = false;

	private function __construct( private readonly \wpdb $wpdb, private readonly string $file, private readonly string $version ) {
		$shield      = fn ( \Closure $listener ) => $this->shielded( $listener, 'could not look at an event' );
		$this->hooks = new LateHooks( $this->wanted( ... ), $this->listener( ... ), $shield );
	}

	/** Every page view pays for this, so nothing else is loaded here: see docs/decisions/0019-light-on-the-page.md. */
	public static function boot( string $file, string $version, \wpdb $wpdb ): void {
		$plugin = new self( $wpdb, $file, $version );
		$plugin->catch_events();
		$plugin->hooks->call( self::SELDOM, $plugin->seldom( ... ) );
		add_action( 'wp_loaded', $plugin->look_at_cron( ... ) );
		// See FollowUpRequests, which only such a request needs.
		if ( filter_has_var( INPUT_POST, 'multisite_webhooks_follow_up' ) ) {
			// Everything that other code adds is there, and no page is being made yet.
			add_action( 'wp_loaded', $plugin->answer_follow_up( ... ), PHP_INT_MAX );
		}
		if ( is_admin() ) {
			$plugin->open_admin();
		}
		if ( defined( 'WP_CLI' ) && (bool) constant( 'WP_CLI' ) ) {
			$plugin->open_command_line();
		}
		self::$booted = $plugin;
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
		self::$booted?->services()->catalog()->register( $registered );
		// Only then does WordPress tell anyone.
		if ( defined( 'WP_DEBUG' ) && (bool) constant( 'WP_DEBUG' ) ) {
			SchemaFile::check_example( $registered );
		}
	}

	private function catch_events(): void {
		$this->hooks->add( CoreHooks::TABLE );
		// Not earlier: it is loaded after this plugin.
		add_action( 'plugins_loaded', fn () => UltimateMultisite::is_active() ? $this->hooks->add( UltimateMultisiteHooks::TABLE ) : null );
		$this->renew_copy();
		if ( PageViewOptions::have_actions() ) {
			$this->catch_custom_actions();
		}
	}

	/** Without the copy that page views read, no custom action is heard: this page view makes it anew, and hears them. */
	private function renew_copy(): void {
		if ( PageViewOptions::is_missing() && false !== get_network_option( null, Migrator::OPTION ) ) {
			$renew = fn () => $this->services()->stores()->subscribed_types()->refresh();
			$this->shielded( $renew, 'could not copy what webhooks subscribe to' );
		}
	}

	private function catch_custom_actions(): void {
		$shield = fn ( \Closure $listener ) => $this->shielded( $listener, 'could not look at a custom action' );
		( new CustomServices( $this->services() ) )->listen( $this->capture( ... ), $shield );
	}

	/** @param class-string $name */
	private function listener( string $name ): object {
		$recorder = new Recorder( $this->capture( ... ), ( new WpNetworkContext() )->site( ... ), $this->is_open( ... ) );
		if ( ! str_starts_with( $name, UltimateMultisite::LISTENERS ) ) {
			return new $name( new CoreRecorder( $recorder ) );
		}
		$this->told ??= new ToldEvents();
		return new $name( $recorder, $this->told );
	}

	/**
	 * Nearly always, WordPress has read these options already. A query must not disturb the code that fires the hook.
	 *
	 * @param list<string> $groups Of event types.
	 * @return list<string>
	 */
	private function wanted( array $groups ): array {
		$wanted = PageViewOptions::wanted_without_query( $groups );
		if ( null === $wanted && null !== self::$booted ) {
			$this->shielded( static fn () => PageViewOptions::wanted( $groups ), 'could not look at what webhooks subscribe to' );
		}
		return $wanted ?? PageViewOptions::wanted( $groups );
	}

	/** Events say what the request leaves behind: see OpenEvents. */
	private function settle_open_events(): void {
		// The same each time, so that what is hooked again is still called once.
		[ $renew, $close, $close_at_end ] = $this->settlers ??= [
			fn () => $this->settle( $this->has_open_events, static fn ( OpenEvents $open ) => $open->renew() ),
			fn () => $this->close_open_events( false ),
			fn () => $this->close_open_events( true ),
		];
		// Before something goes, and once an update of a person is complete.
		foreach ( [ 'wpmu_delete_user', 'delete_user', 'remove_user_from_blog', 'wp_uninitialize_site', 'profile_update' ] as $hook ) {
			add_action( $hook, $renew, PHP_INT_MAX );
		}
		// Before WP-Cron is started, which looks for events, and before it runs in this process.
		add_action( 'shutdown', $close_at_end, PHP_INT_MAX - 1 );
		add_action( CronWakeup::HOOK, $close, PHP_INT_MIN );
		if ( $this->has_ended || 0 < did_action( 'shutdown' ) ) {
			register_shutdown_function( $close_at_end );
		}
	}

	private function close_open_events( bool $has_ended ): void {
		$is_needed             = $this->has_open_events;
		$this->has_ended       = $has_ended;
		$this->has_open_events = false;
		$this->settle( $is_needed, static fn ( OpenEvents $open ) => $open->close() );
	}

	/** @return array<string, \Closure> */
	private function seldom(): array {
		$is_this = fn ( string $plugin ): bool => plugin_basename( $this->file ) === $plugin;
		return [
			'update_option_multisite_webhooks_subscribed' => $this->hooks->listen( ... ),
			// Each minute, DeliverDue sends what is due.
			'cron_schedules'                              => fn ( array $all ): array => $this->wakeups()->cron()->add_schedule( $all ),
			'multisite_webhooks_deliver'                  => fn () => Safely::call( fn () => $this->wakeups()->cron()->run() ),
			'rest_api_init'                               => fn () => is_main_site() ? $this->routes()->register() : null,
			'site_status_tests'                           => $this->add_health_tests( ... ),
			'debug_information'                           => $this->add_health_information( ... ),
			'activate_plugin'                             => fn ( string $one ) => $is_this( $one ) ? $this->activate() : null,
			'deactivate_plugin'                           => fn ( string $one ) => $is_this( $one ) ? $this->deactivate() : null,
		];
	}

	/** What it sends by is no event of anybody, whatever actions admins have chosen. */
	private function answer_follow_up(): void {
		$this->services()->shield()->working( fn () => $this->wakeups()->follow_up()->answer() );
	}

	/** Whether the cron event is there, or on other sites, whether something is due. */
	private function look_at_cron(): void {
		if ( ! is_main_site() ) {
			if ( PageViewOptions::is_due( get_current_network_id() ) ) {
				$this->wakeups()->cron()->start_if_due();
			}
		} elseif ( ! PageViewOptions::have_cron_event() ) {
			$this->wakeups()->cron()->schedule();
		}
	}

	private function open_admin(): void {
		$copy = $this->copy( ... );
		$days = fn (): RetentionDays => $this->services()->retention()->get();
		$page = new AdminPage(
			$this->file,
			$this->version,
			UltimateMultisite::menu_parent( ... ),
			$copy,
			$days,
			$this->services()->schemas( ... ),
		);
		// Late: Ultimate Multisite's menu must be there.
		add_action( 'network_admin_menu', $page->add_menu( ... ), 1000 );
		// The first hook after the access check. WordPress's command palette, which lists the menu, follows on this one.
		add_action( 'admin_enqueue_scripts', static fn () => UltimateMultisite::hide_own_menu_item( Api::CAPABILITY ), 0 );
		// Before WordPress's command palette, whose block editor takes longer to run than our whole page.
		add_action( 'admin_enqueue_scripts', $page->enqueue( ... ), 1 );
		add_action( 'network_admin_notices', ( new CopyNotice( $copy ) )->show( ... ) );
		add_action( 'network_admin_notices', fn () => Safely::call( fn () => $this->services()->keys_notice()->show() ) );
		add_action( 'network_admin_notices', fn () => Safely::call( fn () => $this->services()->failure_notice()->show() ) );
		add_action( 'network_admin_edit_' . FailureNotice::ACTION, fn () => $this->services()->failure_notice()->dismiss_and_redirect() );
		// After files were replaced by other means than an activation: before anyone looks, and with each cron run.
		add_action( 'admin_init', fn () => is_network_admin() ? Safely::call( fn () => $this->services()->migrator()->run() ) : null );
	}

	/** Null also if it can't be read: the network admin must open without our tables. */
	private function copy(): ?NetworkCopy {
		$copy = Safely::call( fn () => $this->services()->clones()->copy() );
		return $copy instanceof NetworkCopy ? $copy : null;
	}

	/**
	 * Builds the tests only where somebody looks: most requests don't.
	 *
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	private function add_health_tests( array $tests ): array {
		$tests = $this->services()->site_health()->add_tests( $tests );
		$tests = $this->services()->database_takes_writes()->add_test( $tests );
		$tests = $this->services()->copied_network()->add_test( $tests );
		$tests = $this->services()->readable_secrets()->add_test( $tests );
		$tests = ( new CatalogServices( $this->services() ) )->fitting_payloads()->add_test( $tests );
		$tests = $this->wakeups()->blocked_loopback()->add_test( $tests );
		return FailedTest::instead_of_errors( $this->services()->late_deliveries()->add_test( $tests ) );
	}

	/**
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	private function add_health_information( array $sections ): array {
		Safely::call(
			function () use ( &$sections ): void {
				$sections = $this->services()->site_health()->add_information( $sections );
				$sections = $this->services()->delivery_facts()->add_information( $sections );
			}
		);
		return $sections;
	}

	private function open_command_line(): void {
		( new Commands( $this->services(), $this->delivery(), $this->wakeups(), $this->file ) )->register();
	}

	private function activate(): void {
		$this->services()->migrator()->run();
		$this->services()->stores()->subscribed_types()->refresh();
	}

	private function deactivate(): void {
		$this->wakeups()->cron()->unschedule();
	}

	/**
	 * The code that fires an event must not notice anything: see Capture and CallerShield.
	 *
	 * @param array<array-key, mixed>|\Closure(): ?array<array-key, mixed> $payload A closure keeps the event open: see Capture.
	 */
	private function capture( string $slug, array|\Closure $payload, ?int $site_id = null, ?Site $site = null ): ?string {
		try {
			$record = fn (): ?EventId => $this->services()->capture()->record( $slug, $payload, $site_id, $site );
			$id     = $this->services()->shield()->around( $record );
			if ( null !== $id ) {
				$this->follow( $payload );
				$this->wakeups()->end_of_request()->send_soon( $id );
			}
			return $id?->value;
		} catch ( \Throwable $failure ) {
			self::log( "Multisite Webhooks could not record {$slug}: {$failure->getMessage()}" );
			return null;
		}
	}

	/** @param array<array-key, mixed>|\Closure $payload Of an event that was recorded. */
	private function follow( array|\Closure $payload ): void {
		if ( ! $payload instanceof \Closure ) {
			return;
		}
		$is_followed           = $this->has_open_events && null !== $this->settlers;
		$this->has_open_events = true;
		// Other code may have removed all that was hooked.
		if ( ! $is_followed || false === has_action( 'shutdown', $this->settlers[2] ) ) {
			$this->settle_open_events();
		}
	}

	private function is_open( string $event ): bool {
		return $this->services()->shield()->around( fn (): bool => $this->services()->open_events()->has( EventId::parse( $event ) ) );
	}

	/** @param \Closure(OpenEvents): void $work */
	private function settle( bool $is_needed, \Closure $work ): void {
		if ( ! $is_needed ) {
			return;
		}
		// If it fails, nothing is lost: they are sent when their time is over.
		$this->shielded( fn () => $work( $this->services()->open_events() ), 'could not update recorded events' );
	}

	/** @param \Closure(): mixed $work */
	private function shielded( \Closure $work, string $failed ): void {
		try {
			$this->services()->shield()->around( $work );
		} catch ( \Throwable $failure ) {
			self::log( "Multisite Webhooks {$failed}: {$failure->getMessage()}" );
		}
	}

	private static function log( string $message ): void {
		error_log( $message ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
	}

	/** All that shows a text needs it. */
	private function services(): Services {
		if ( null === $this->services ) {
			$this->services = new Services( $this->wpdb, dirname( $this->file ) );
			// WordPress reads “Domain Path” only for the plugins of a site, not for those of a network.
			load_plugin_textdomain( 'multisite-webhooks', false, dirname( plugin_basename( $this->file ) ) . '/languages' );
		}
		return $this->services;
	}

	private function delivery(): DeliveryServices {
		return $this->delivery ??= new DeliveryServices( $this->services(), $this->version );
	}

	private function wakeups(): WakeupServices {
		return $this->wakeups ??= new WakeupServices( $this->services(), $this->delivery() );
	}

	private function routes(): Routes {
		return new Routes( $this->services(), $this->delivery(), $this->wakeups() );
	}
}
