<?php

declare(strict_types=1);

namespace MultisiteWebhooks;

use MultisiteWebhooks\Adapter\Catalog\SchemaFile;
use MultisiteWebhooks\Adapter\Network\WpNetworkContext;
use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Retention\RetentionDays;
use MultisiteWebhooks\Edge\Admin\AdminPage;
use MultisiteWebhooks\Edge\Admin\CopyNotice;
use MultisiteWebhooks\Edge\Admin\FailureNotice;
use MultisiteWebhooks\Edge\Health\CopiedNetwork;
use MultisiteWebhooks\Edge\Health\DatabaseTakesWrites;
use MultisiteWebhooks\Edge\Health\SiteHealth;
use MultisiteWebhooks\Edge\Safely;
use MultisiteWebhooks\Integration\Core\SiteEvents;
use MultisiteWebhooks\Integration\Core\UserEvents;
use MultisiteWebhooks\Integration\UltimateMultisite\UltimateMultisite;
use MultisiteWebhooks\Wiring\Commands;
use MultisiteWebhooks\Wiring\Services;

/**
 * Read this first: every hook, in the order in which things happen. An event is fired, recorded (Capture),
 * and sent (DeliverDue) by one of the wake-ups; people and programs look at it through the edges.
 */
final class Plugin {

	private static ?self $booted = null;

	private function __construct( private readonly Services $services, private readonly string $file, private readonly string $version ) {}

	public static function boot( string $file, string $version, \wpdb $wpdb ): void {
		self::$booted = new self( new Services( $wpdb, dirname( $file ), $version ), $file, $version );
		self::$booted->catch_events();
		self::$booted->wake_up();
		self::$booted->open_edges();
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
	 * @throws \InvalidArgumentException
	 */
	public static function register_event_type( string $slug, array $type ): void {
		self::$booted?->services->catalog()->register( SchemaFile::registered( $slug, $type ) );
	}

	private function catch_events(): void {
		( new SiteEvents( $this->capture( ... ), static fn ( int $id ): ?Site => ( new WpNetworkContext() )->site( $id ) ) )->register();
		( new UserEvents( $this->capture( ... ) ) )->register();
		( new UltimateMultisite( $this->capture( ... ) ) )->register();
	}

	private function wake_up(): void {
		add_filter( 'cron_schedules', fn ( array $schedules ): array => $this->services->cron()->add_schedule( $schedules ) ); // phpcs:ignore WordPress.WP.CronInterval
		add_action( 'init', fn () => $this->services->cron()->schedule() );
		add_action( 'wp_loaded', fn () => $this->services->cron()->start_if_due() );
		add_action( CronWakeup::HOOK, fn () => $this->services->cron()->run() );
	}

	private function open_edges(): void {
		add_action(
			'rest_api_init',
			function (): void {
				if ( ! is_main_site() ) {
					return;
				}

				$this->services->routes()->register();
			}
		);
		$copy = fn (): ?NetworkCopy => $this->services->clones()->copy();
		$page = new AdminPage( $this->file, $this->version, UltimateMultisite::menu_parent( ... ), $copy, fn (): RetentionDays => $this->services->retention()->get(), $this->services->schemas( ... ) );
		// Late: Ultimate Multisite's menu must be there.
		add_action( 'network_admin_menu', $page->add_menu( ... ), 1000 );
		add_action( 'network_admin_menu', UltimateMultisite::hide_own_menu_item( ... ), 1001 );
		// Before WordPress's command palette, whose block editor takes longer to run than the whole of our page.
		add_action( 'admin_enqueue_scripts', $page->enqueue( ... ), 1 );
		add_action( 'network_admin_notices', ( new CopyNotice( $copy ) )->show( ... ) );
		add_action( 'network_admin_notices', fn () => Safely::call( fn () => $this->services->failure_notice()->show() ) );
		add_action( 'network_admin_edit_' . FailureNotice::ACTION, fn () => $this->services->failure_notice()->dismiss_and_redirect() );

		$health = new SiteHealth( fn (): array => $this->services->capture_failures()->summary(), fn (): int => $this->services->database_clock()->offset_ms() );
		add_filter( 'site_status_tests', $health->add_tests( ... ) );
		add_filter( 'debug_information', $health->add_information( ... ) );
		add_filter( 'site_status_tests', ( new DatabaseTakesWrites( fn (): ?string => $this->services->write_probe()->error() ) )->add_test( ... ) );

		add_filter( 'site_status_tests', ( new CopiedNetwork( $copy ) )->add_test( ... ) );
		// Built only where somebody looks: most requests don't.
		add_filter( 'site_status_tests', $this->late_deliveries( ... ) );
		add_filter( 'debug_information', $this->delivery_facts( ... ) );
	}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	private function late_deliveries( array $tests ): array {
		return $this->services->late_deliveries()->add_test( $tests );
	}

	/**
	 * @param array<string, array<string, mixed>> $sections
	 * @return array<string, array<string, mixed>>
	 */
	private function delivery_facts( array $sections ): array {
		return $this->services->delivery_facts()->add_information( $sections );
	}

	private function open_command_line(): void {
		if ( ! defined( 'WP_CLI' ) || ! (bool) constant( 'WP_CLI' ) ) {
			return;
		}
		( new Commands( $this->services, $this->file ) )->register();
	}

	/** Migrates on activation, and after files were replaced by other means: before anyone looks, and with each cron run. */
	private function install(): void {
		register_activation_hook( $this->file, fn () => $this->services->migrator()->run() );
		register_deactivation_hook( $this->file, fn () => $this->services->cron()->unschedule() );
		add_action( 'admin_init', fn () => is_network_admin() ? $this->services->migrator()->run() : null );
	}

	/**
	 * Whoever fires an event must not notice: see Capture and CallerShield.
	 *
	 * @param array<array-key, mixed> $payload
	 */
	private function capture( string $slug, array $payload, ?int $site_id = null, ?Site $site = null ): ?string {
		try {
			$id = $this->services->shield()->around( fn (): ?EventId => $this->services->capture()->record( $slug, $payload, $site_id, $site ) );
			if ( null !== $id ) {
				$this->services->send_soon()->send( $id );
			}
			return $id?->value;
		} catch ( \Throwable $failure ) {
			error_log( "Multisite Webhooks could not record {$slug}: {$failure->getMessage()}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log
			return null;
		}
	}
}
