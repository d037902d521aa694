<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Software;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Core\Software\UpdateEvents;
use MultisiteWebhooks\Integration\Recorder;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Software;
use MultisiteWebhooks\Test\Integration\Support\SoftwareEventTestCase;
use MultisiteWebhooks\Test\Integration\Support\WordPress;
use PHPUnit\Framework\Attributes\CoversClass;

/** Updates of plugins, themes and WordPress. */
#[CoversClass( UpdateEvents::class )]
final class UpdateEventsTest extends SoftwareEventTestCase {

	public function test_the_update_of_an_active_plugin_is_one_event_and_no_deactivation(): void {
		self::on_site( static fn () => activate_plugin( Software::PLUGIN ) );
		Software::offer( '2.0', 'contact-desk' );
		$this->subscribe( '*' );
		self::assertTrue( self::on_site( static fn () => self::plugin_upgrader()->upgrade( Software::PLUGIN ) ) );
		$data = $this->told( 'plugin_updated' );
		self::assertSame( [ Software::PLUGIN, 'Contact Desk' ], [ $data->text( 'plugin' ), $data->text( 'plugin_name' ) ] );
		$this->assert_versions( $data, '1.0', '2.0', false );
		self::assertSame( 'admin', $data->text( 'actor', 'login' ) );
	}

	public function test_a_bulk_update_is_an_event_for_each_plugin(): void {
		Software::offer( '2.0', 'contact-desk', 'seat-map' );
		$this->subscribe( '*' );
		self::plugin_upgrader()->bulk_upgrade( [ Software::PLUGIN, Software::OTHER_PLUGIN ] );
		self::assertSame( [ 'plugin_updated', 'plugin_updated' ], $this->types_received() );
	}

	public function test_what_was_updated_before_the_process_died_is_told(): void {
		$this->subscribe( 'plugin_updated' );
		apply_filters( 'upgrader_package_options', [ 'hook_extra' => [ 'plugin' => Software::PLUGIN ] ] );
		Software::install( 'contact-desk', '2.0' );
		apply_filters( 'upgrader_install_package_result', [], [ 'plugin' => Software::PLUGIN ] );
		$this->assert_versions( $this->told( 'plugin_updated' ), '1.0', '2.0', false );
	}

	public function test_a_failed_update_is_not_told_but_that_it_left_the_plugin_inactive(): void {
		self::on_site( static fn () => activate_plugin( Software::PLUGIN ) );
		Software::offer( '2.0', 'contact-desk' );
		add_filter( 'upgrader_clear_destination', static fn (): \WP_Error => new \WP_Error( 'broken', 'No space left.' ), 20 );
		$this->subscribe( '*' );
		self::on_site( static fn () => self::fails_to_upgrade() );
		$this->told( 'plugin_deactivated' );
	}

	public function test_an_update_that_fails_halfway_is_not_told(): void {
		$this->subscribe( 'plugin_updated' );
		apply_filters( 'upgrader_package_options', [ 'hook_extra' => [ 'plugin' => Software::PLUGIN ] ] );
		Software::install( 'contact-desk', '2.0' );
		apply_filters( 'upgrader_install_package_result', new \WP_Error( 'broken' ), [ 'plugin' => Software::PLUGIN ] );
		$this->assert_nothing_told();
	}

	public function test_a_download_that_fails_is_not_told(): void {
		Software::offer( '2.0', 'contact-desk' );
		add_filter( 'upgrader_pre_download', static fn (): \WP_Error => new \WP_Error( 'broken', 'Not found.' ) );
		$this->subscribe( '*' );
		self::fails_to_upgrade();
		$this->assert_nothing_told();
	}

	public function test_an_update_that_is_undone_is_not_told(): void {
		Software::offer( '2.0', 'contact-desk' );
		$this->subscribe( '*' );
		self::plugin_upgrader()->upgrade( Software::PLUGIN );
		// As WordPress does when the new version breaks the site.
		Software::install( 'contact-desk', '1.0' );
		$this->assert_nothing_told();
	}

	public function test_an_update_in_the_background_is_automatic(): void {
		WordPress::load_admin( 'class-wp-automatic-updater' );
		Software::offer( '2.0', 'contact-desk' );
		add_filter( 'automatic_updater_disabled', static fn (): bool => false );
		add_filter( 'automatic_updates_is_vcs_checkout', static fn (): bool => false );
		add_filter( 'auto_update_plugin', static fn (): bool => true );
		$this->subscribe( '*' );
		wp_set_current_user( 0 );
		$update = new \ReflectionMethod( \WP_Automatic_Updater::class, 'update' );
		$item   = Software::offered( Software::PLUGIN );
		self::assertTrue( $update->invoke( new \WP_Automatic_Updater(), 'plugin', $item, getenv( 'WP_PATH' ) . '/wp-content/plugins' ) );
		wp_set_current_user( 1 );
		$data = $this->told( 'plugin_updated' );
		$this->assert_versions( $data, '1.0', '2.0', true );
		self::assertNull( $data->at( 'actor' )->value );
	}

	public function test_an_upload_that_replaces_a_plugin_is_an_update_and_one_of_the_same_version_is_none(): void {
		$this->subscribe( '*' );
		foreach ( [ '1.0', '0.9' ] as $version ) {
			$package = Software::package( 'contact-desk', $version );
			self::assertTrue( self::plugin_upgrader()->install( $package, [ 'overwrite_package' => true ] ) );
		}
		$data = $this->told( 'plugin_updated' );
		self::assertSame( [ '1.0', '0.9' ], [ $data->text( 'old_version' ), $data->text( 'new_version' ) ] );
	}

	public function test_the_installation_of_a_plugin_is_no_update(): void {
		Software::remove();
		$this->subscribe( '*' );
		self::assertTrue( self::plugin_upgrader()->install( Software::package( 'contact-desk', '1.0' ) ) );
		$this->assert_nothing_told();
	}

	public function test_the_update_of_a_theme_is_told(): void {
		Software::offer( '2.0', 'harbor' );
		$this->subscribe( '*' );
		self::assertTrue( self::theme_upgrader()->upgrade( Software::THEME ) );
		$data = $this->told( 'theme_updated' );
		self::assertSame( [ Software::THEME, 'Harbor' ], [ $data->text( 'theme' ), $data->text( 'theme_name' ) ] );
		self::assertSame( [ '1.0', '2.0' ], [ $data->text( 'old_version' ), $data->text( 'new_version' ) ] );

		Receiver::clear();
		self::assertTrue( self::theme_upgrader()->install( Software::package( 'harbor', '3.0' ), [ 'overwrite_package' => true ] ) );
		self::assertSame( '3.0', $this->told( 'theme_updated' )->text( 'new_version' ) );
	}

	public function test_an_update_of_wordpress_is_told_and_its_rollback_is_not(): void {
		$this->subscribe( '*' );
		$old = $GLOBALS['wp_version'];
		// WordPress fires it with the version that it has installed, while the code of the old one is running.
		do_action( '_core_updated_successfully', '99.1' );
		do_action( '_core_updated_successfully', $old );
		do_action( '_core_updated_successfully', null );
		$data = $this->told( 'core_updated' );
		self::assertSame( [ $old, '99.1' ], [ $data->text( 'old_version' ), $data->text( 'new_version' ) ] );
		self::assertSame( [ 'version' ], $data->at( 'changed_fields' )->value );
	}

	public function test_the_update_page_updates_and_activates_again_with_one_event(): void {
		activate_plugin( Software::PLUGIN, '', true );
		Software::offer( '2.0', 'contact-desk' );
		$this->subscribe( '*' );
		$plugin = rawurlencode( Software::PLUGIN );
		$update = $this->browser()->nonce( 'upgrade-plugin_' . Software::PLUGIN );
		$page   = $this->browser()->visit( "network/update.php?action=upgrade-plugin&plugin={$plugin}&_wpnonce={$update}" );
		self::assertStringContainsString( 'activate-plugin', $page->body );
		$again = $this->browser()->nonce( 'activate-plugin_' . Software::PLUGIN );
		$this->browser()->visit( "network/update.php?action=activate-plugin&networkwide=1&plugin={$plugin}&_wpnonce={$again}" );
		wp_cache_flush();
		self::assertTrue( is_plugin_active_for_network( Software::PLUGIN ) );
		$this->assert_versions( $this->told_by_another( 'plugin_updated' ), '1.0', '2.0', false );
	}

	public function test_a_new_version_that_fails_when_it_is_activated_again_leaves_the_plugin_inactive(): void {
		// As the update page has left it.
		Software::install( 'contact-desk', '2.0', 'throw new Error( "broken" );' );
		$this->subscribe( '*' );
		$plugin = rawurlencode( Software::PLUGIN );
		foreach ( [ 'wrong', $this->browser()->nonce( 'activate-plugin_' . Software::PLUGIN ) ] as $nonce ) {
			$this->browser()->visit( "network/update.php?action=activate-plugin&networkwide=1&plugin={$plugin}&_wpnonce={$nonce}" );
		}
		// After a fatal error, WP-Cron sends what was recorded.
		self::assertTrue( $this->told( 'plugin_deactivated' )->at( 'network_wide' )->value );
	}

	public function test_the_buttons_of_the_plugins_page_tell_it(): void {
		Software::offer( '2.0', 'contact-desk' );
		$this->subscribe( '*' );
		$fields = [
			'action'      => 'update-plugin',
			'plugin'      => Software::PLUGIN,
			'slug'        => 'contact-desk',
			'_ajax_nonce' => $this->browser()->nonce( 'updates' ),
		];
		$reply  = $this->browser()->send( 'admin-ajax.php', $fields );
		self::assertTrue( $reply->json()->at( 'success' )->value, $reply->body );
		$this->assert_versions( $this->told_by_another( 'plugin_updated' ), '1.0', '2.0', false );
	}

	public function test_hooks_get_anything_from_careless_code(): void {
		$recorded = [];
		$record   = static function ( string $slug ) use ( &$recorded ): void {
			$recorded[] = $slug;
		};
		$events   = new UpdateEvents( new CoreRecorder( new Recorder( $record, static fn () => null ) ) );
		foreach ( [ 'starts', 'finds', 'ends', 'core_updated' ] as $method ) {
			foreach ( [ null, '', [ 'hook_extra' => 'x' ], [ 'hook_extra' => [ 'plugin' => [] ] ], new \stdClass() ] as $argument ) {
				[ $events, $method ]( $argument );
			}
			[ $events, $method ]();
		}
		self::assertSame( [], $recorded );
	}

	private function assert_versions( Json $data, string $old, string $new, bool $automatic ): void {
		self::assertSame( [ $old, $new ], [ $data->text( 'old_version' ), $data->text( 'new_version' ) ] );
		self::assertSame( [ $old, $new ], [ $data->text( 'changes', 'version', 'old' ), $data->text( 'changes', 'version', 'new' ) ] );
		self::assertSame( $automatic, $data->at( 'automatic' )->value );
	}

	/** Its skin leaves its output open then. */
	private static function fails_to_upgrade(): void {
		$level = ob_get_level();
		self::assertNotTrue( self::plugin_upgrader()->upgrade( Software::PLUGIN ) );
		while ( ob_get_level() > $level ) {
			ob_end_clean();
		}
	}

	private static function plugin_upgrader(): \Plugin_Upgrader {
		return new \Plugin_Upgrader( new \Automatic_Upgrader_Skin() );
	}

	private static function theme_upgrader(): \Theme_Upgrader {
		return new \Theme_Upgrader( new \Automatic_Upgrader_Skin() );
	}
}
