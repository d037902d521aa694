<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Software;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Core\Software\Headers;
use MultisiteWebhooks\Integration\Core\Software\PluginEvents;
use MultisiteWebhooks\Integration\Recorder;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use MultisiteWebhooks\Test\Integration\Support\Software;
use MultisiteWebhooks\Test\Integration\Support\SoftwareEventTestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Plugins that become active and inactive. */
#[CoversClass( PluginEvents::class )]
#[CoversClass( Headers::class )]
final class PluginEventsTest extends SoftwareEventTestCase {

	#[TestWith( [ false ] )]
	#[TestWith( [ true ] )]
	public function test_a_plugin_of_a_site_is_told_once_each_way_whether_silent_or_not( bool $silent ): void {
		$this->subscribe( '*' );
		self::on_site( static fn () => activate_plugin( Software::PLUGIN, '', false, $silent ) );
		self::on_site( static fn () => activate_plugin( Software::PLUGIN, '', false, $silent ) );
		$received = $this->received( 'plugin_activated' );
		$data     = $received->data();
		self::assertSame( [ self::SITE, 'Studio Nord' ], [ $data->number( 'site_id' ), $data->text( 'site_name' ) ] );
		self::assertSame( self::SITE, $received->json()->number( 'site', 'id' ) );
		self::assertSame( [ Software::PLUGIN, 'Contact Desk' ], [ $data->text( 'plugin' ), $data->text( 'plugin_name' ) ] );
		self::assertSame( [ '1.0', false ], [ $data->text( 'plugin_version' ), $data->at( 'network_wide' )->value ] );
		self::assertSame( 'admin', $data->text( 'actor', 'login' ) );

		Receiver::clear();
		self::on_site( static fn () => deactivate_plugins( Software::PLUGIN, $silent ) );
		self::assertSame( self::SITE, $this->told( 'plugin_deactivated' )->number( 'site_id' ) );
	}

	public function test_a_plugin_of_the_network_names_no_site(): void {
		$this->subscribe( '*' );
		activate_plugin( Software::OTHER_PLUGIN, '', true );
		$data = $this->told( 'plugin_activated' );
		foreach ( [ 'site_id', 'site_url', 'site_name' ] as $field ) {
			self::assertNull( $data->at( $field )->value );
		}
		self::assertSame( [ 'Seat & Map', true ], [ $data->text( 'plugin_name' ), $data->at( 'network_wide' )->value ] );

		Receiver::clear();
		deactivate_plugins( Software::OTHER_PLUGIN, false, true );
		self::assertTrue( $this->told( 'plugin_deactivated' )->at( 'network_wide' )->value );
	}

	public function test_each_plugin_is_an_event(): void {
		$this->subscribe( '*' );
		self::on_site( static fn () => activate_plugins( [ Software::PLUGIN, Software::OTHER_PLUGIN ] ) );
		self::assertSame( [ 'plugin_activated', 'plugin_activated' ], $this->types_received() );
	}

	public function test_code_that_writes_or_deletes_the_list_is_told_as_well(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'active_plugins', [ Software::PLUGIN ] );
		$this->told( 'plugin_activated' );
		Receiver::clear();
		delete_blog_option( self::SITE, 'active_plugins' );
		$this->told( 'plugin_deactivated' );
		Receiver::clear();
		add_blog_option( self::SITE, 'active_plugins', [ Software::PLUGIN ] );
		$this->told( 'plugin_activated' );
	}

	public function test_what_is_taken_back_and_what_another_network_does_is_not_told(): void {
		$this->subscribe( '*' );
		self::on_site( static fn () => activate_plugin( Software::PLUGIN ) );
		self::on_site( static fn () => deactivate_plugins( Software::PLUGIN ) );
		update_network_option( 99, 'active_sitewide_plugins', [ Software::PLUGIN => 1 ] );
		update_network_option( 99, 'active_sitewide_plugins', [] );
		delete_network_option( 99, 'active_sitewide_plugins' );
		$this->assert_nothing_told();
	}

	public function test_a_plugin_that_is_deleted_in_the_same_request_keeps_its_name(): void {
		self::on_site( static fn () => activate_plugin( Software::PLUGIN ) );
		$this->subscribe( 'plugin_deactivated' );
		self::on_site( static fn () => deactivate_plugins( Software::PLUGIN ) );
		Software::remove();
		self::assertSame( 'Contact Desk', $this->told( 'plugin_deactivated' )->text( 'plugin_name' ) );
	}

	public function test_a_plugin_whose_files_are_lost_is_told_by_its_file(): void {
		self::on_site( static fn () => activate_plugin( Software::PLUGIN ) );
		Software::remove();
		$this->subscribe( 'plugin_deactivated' );
		self::on_site( static fn () => validate_active_plugins() );
		$data = $this->told( 'plugin_deactivated' );
		self::assertSame( [ Software::PLUGIN, null ], [ $data->text( 'plugin_name' ), $data->at( 'plugin_version' )->value ] );
	}

	public function test_the_plugins_page_of_a_site_tells_it(): void {
		$this->subscribe( '*' );
		$nonce = $this->browser()->nonce( 'activate-plugin_' . Software::PLUGIN );
		$path  = 'plugins.php?action=activate&plugin=' . rawurlencode( Software::PLUGIN ) . "&_wpnonce={$nonce}";
		self::assertSame( 302, $this->browser()->visit( $path, self::SITE )->status );
		self::assertSame( self::SITE, $this->told_by_another( 'plugin_activated' )->number( 'site_id' ) );
	}

	public function test_a_bulk_action_of_the_network_admin_tells_each(): void {
		$this->subscribe( '*' );
		$fields = [
			'action'  => 'activate-selected',
			'checked' => [ Software::PLUGIN, Software::OTHER_PLUGIN ],
		];
		$this->browser()->submit( 'network/plugins.php', 'bulk-plugins', $fields );
		Receiver::wait_for( 2 );
		self::assertSame( [ 'plugin_activated', 'plugin_activated' ], $this->types_received() );
	}

	public function test_the_rest_api_tells_it(): void {
		// It logs in with an application password, which is an event too.
		$http = Http::as_user( 'admin' );
		$this->subscribe( '*' );
		$path  = Sites::url( 'studio-nord' ) . 'wp-json/wp/v2/plugins/contact-desk/contact-desk';
		$reply = $http->send_elsewhere( 'POST', $path, '{"status":"active"}' );
		self::assertSame( 200, $reply->status, $reply->body );
		self::assertSame( 'admin', $this->told_by_another( 'plugin_activated' )->text( 'actor', 'login' ) );
	}

	public function test_hooks_get_anything_from_careless_code(): void {
		$recorded = [];
		$record   = static function ( string $slug ) use ( &$recorded ): void {
			$recorded[] = $slug;
		};
		$events   = new PluginEvents( new CoreRecorder( new Recorder( $record, static fn () => null ) ) );
		$methods  = [
			...[ 'changed', 'added', 'goes', 'gone', 'changed_for_network', 'added_for_network', 'goes_for_network', 'gone_for_network' ],
			...[ 'update_starts', 'update_ends' ],
		];
		foreach ( $methods as $method ) {
			$careless = [ [], [ null, null ], [ 'a', 'b', 'c', 'd' ], [ [ 1 ], [ [] ] ], [ new \stdClass(), [ 'plugin' => [] ] ] ];
			foreach ( $careless as $arguments ) {
				[ $events, $method ]( ...$arguments );
			}
		}
		self::assertSame( [], $recorded );
		self::assertNull( Headers::of_plugin( '../../wp-config.php' ) );
		self::assertNull( Headers::of_theme( '../harbor' ) );
		self::assertSame( [], Headers::plugins_in( '..' ) );
	}
}
