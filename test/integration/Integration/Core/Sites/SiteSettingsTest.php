<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core\Sites;

use MultisiteWebhooks\Integration\Core\Sites\SiteFacts;
use MultisiteWebhooks\Integration\Core\Sites\SiteSettings;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Client\Json;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use MultisiteWebhooks\Test\Integration\Support\SiteEventTestCase;
use MultisiteWebhooks\Test\Integration\Support\Sites;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;

/** Sites that get another name, address, and so on. */
#[CoversClass( SiteSettings::class )]
#[CoversClass( SiteFacts::class )]
final class SiteSettingsTest extends SiteEventTestCase {

	#[TestWith( [ 'blogname', "O'Brien &amp; Sons", 'site_name', 'Studio Nord', "O'Brien & Sons" ] )]
	#[TestWith( [ 'blogdescription', 'Ceramics &amp; more', 'tagline', '', 'Ceramics & more' ] )]
	#[TestWith( [ 'WPLANG', 'de_DE', 'language', 'en_US', 'de_DE' ] )]
	#[TestWith( [ 'timezone_string', 'Europe/Copenhagen', 'timezone', '+00:00', 'Europe/Copenhagen' ] )]
	#[TestWith( [ 'gmt_offset', '-3.5', 'timezone', '+00:00', '-03:30' ] )]
	public function test_a_setting_is_told_with_what_it_was( string $option, string $set, string $field, string $old, string $new ): void {
		add_filter( 'get_available_languages', static fn (): array => [ 'de_DE' ] );
		switch_to_blog( self::SITE );
		foreach ( [ 'blogdescription', 'timezone_string', 'WPLANG', 'gmt_offset' ] as $unset ) {
			update_option( $unset, '' );
		}
		restore_current_blog();
		$this->subscribe( '*' );
		update_blog_option( self::SITE, $option, $set );
		$this->assert_change( $this->told( 'site_updated' ), [ $field => [ $old, $new ] ] );
	}

	public function test_several_settings_of_one_request_are_one_event(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'blogname', 'A name that is typed' );
		update_blog_option( self::SITE, 'blogdescription', 'Ceramics' );
		update_blog_option( self::SITE, 'blogname', 'Nord' );
		$data = $this->told( 'site_updated' );
		self::assertSame( [ 'site_name', 'tagline' ], $data->at( 'changed_fields' )->value );
		self::assertSame( 'Studio Nord', $data->text( 'changes', 'site_name', 'old' ) );
		self::assertSame( [ 'Nord', 'Nord' ], [ $data->text( 'changes', 'site_name', 'new' ), $data->text( 'site_name' ) ] );
		self::assertSame( 'admin', $data->text( 'actor', 'login' ) );
	}

	public function test_each_site_has_an_event_of_its_own(): void {
		$this->subscribe( '*' );
		update_blog_option( 2, 'blogname', 'Nord' );
		update_blog_option( 3, 'blogname', 'Acme 2' );
		self::assertSame( [ 'site_updated', 'site_updated' ], $this->types_received() );
	}

	public function test_a_change_that_is_taken_back_is_not_told(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'blogname', 'Nord' );
		update_blog_option( self::SITE, 'blogname', 'Studio Nord' );
		$this->assert_nothing_told();
	}

	public function test_the_same_values_are_no_change(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'blogname', 'Studio Nord' );
		wp_update_site( self::SITE, [ 'domain' => (string) get_site( self::SITE )?->domain ] );
		update_blog_option( self::SITE, 'posts_per_page', '17' );
		delete_blog_option( self::SITE, 'posts_per_page' );
		$this->assert_nothing_told();
	}

	public function test_a_change_after_the_event_was_sent_is_another(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'blogname', 'Nord' );
		$this->told( 'site_updated' );
		Receiver::clear();
		update_blog_option( self::SITE, 'blogname', 'South' );
		$this->assert_change( $this->told( 'site_updated' ), [ 'site_name' => [ 'Nord', 'South' ] ] );
	}

	public function test_a_long_process_tells_every_change_of_many_sites(): void {
		$this->subscribe( 'site_updated' );
		for ( $i = 0; $i < 30; $i++ ) {
			update_blog_option( 2 + $i % 2, 'blogname', "Name {$i}" );
			$this->deliver();
		}
		self::assertCount( 30, Receiver::requests() );
	}

	public function test_another_address_is_told_with_all_of_its_parts(): void {
		$this->subscribe( '*' );
		$site = get_site( self::SITE );
		self::assertNotNull( $site );
		wp_update_site( self::SITE, [ 'path' => '/nord/' ] );
		update_blog_option( self::SITE, 'home', network_home_url( '/nord' ) );
		update_blog_option( self::SITE, 'siteurl', network_home_url( '/nord' ) );
		$expected = [
			'path'     => [ $site->path, '/nord/' ],
			'site_url' => [ Sites::url( 'studio-nord' ), network_home_url( '/nord/' ) ],
		];
		$this->assert_change( $this->told( 'site_updated' ), $expected );
	}

	public function test_another_icon_is_told_and_the_loss_of_it(): void {
		$this->subscribe( 'site_updated' );
		switch_to_blog( self::SITE );
		$icon = wp_insert_attachment( [ 'post_mime_type' => 'image/png' ], '2026/11/icon.png' );
		update_option( 'site_icon', $icon );
		$url = wp_get_attachment_url( $icon );
		restore_current_blog();
		$this->assert_change( $this->told( 'site_updated' ), [ 'icon_url' => [ null, $url ] ] );

		Receiver::clear();
		switch_to_blog( self::SITE );
		delete_option( 'site_icon' );
		wp_delete_attachment( $icon, true );
		restore_current_blog();
		$this->assert_change( $this->told( 'site_updated' ), [ 'icon_url' => [ $url, null ] ] );
	}

	public function test_another_administration_email_address_is_told_only_once_it_is_confirmed(): void {
		$this->subscribe( '*' );
		update_blog_option( self::SITE, 'new_admin_email', 'freja@example.com' );
		$this->assert_nothing_told();
		$old = get_blog_option( self::SITE, 'admin_email' );
		update_blog_option( self::SITE, 'admin_email', 'freja@example.com' );
		$this->assert_change( $this->told( 'site_updated' ), [ 'admin_email' => [ $old, 'freja@example.com' ] ] );
	}

	public function test_a_site_that_is_deleted_in_the_same_request_was_updated(): void {
		$id = wp_insert_site(
			[
				'domain'  => (string) get_site( 1 )?->domain,
				'path'    => '/short/',
				'title'   => 'Short',
				'user_id' => 1,
			]
		);
		self::assertIsInt( $id );
		$this->subscribe( 'site_updated' );
		update_blog_option( $id, 'blogname', 'Shorter' );
		wp_delete_site( $id );
		$this->assert_change( $this->told( 'site_updated' ), [ 'site_name' => [ 'Short', 'Shorter' ] ] );
	}

	public function test_the_general_settings_are_one_event(): void {
		$this->subscribe( '*' );
		$fields = [
			'option_page'     => 'general',
			'action'          => 'update',
			'blogname'        => 'Nord & Sons',
			'blogdescription' => 'Ceramics',
			'timezone_string' => 'UTC+2',
			'date_format'     => 'Y',
			'time_format'     => 'H:i',
			'start_of_week'   => '3',
			'WPLANG'          => '',
			'new_admin_email' => get_blog_option( self::SITE, 'admin_email' ),
		];
		$this->browser()->submit( 'options.php', 'general-options', $fields, self::SITE );
		$data = $this->told_by_another( 'site_updated' );
		self::assertSame( [ 'site_name', 'tagline', 'timezone' ], $data->at( 'changed_fields' )->value );
		self::assertSame( [ 'Nord & Sons', '+02:00' ], [ $data->text( 'site_name' ), $data->text( 'timezone' ) ] );
	}

	public function test_the_settings_of_a_site_in_the_network_admin_are_one_event(): void {
		$this->subscribe( '*' );
		$fields = [
			'action' => 'update-site',
			'id'     => self::SITE,
			'option' => [
				'blogname'        => 'Nord',
				'blogdescription' => 'Ceramics',
				'posts_per_page'  => '9',
			],
		];
		$this->browser()->submit( 'network/site-settings.php', 'edit-site', $fields );
		$data = $this->told_by_another( 'site_updated' );
		self::assertSame( [ self::SITE, 'Nord' ], [ $data->number( 'site_id' ), $data->text( 'site_name' ) ] );
	}

	public function test_the_rest_api_is_one_event(): void {
		$this->subscribe( '*' );
		$body  = '{"title":"Nord","description":"Ceramics","timezone":"Europe/Copenhagen","posts_per_page":8}';
		$reply = Http::as_user( 'admin' )->send_elsewhere( 'POST', Sites::url( 'studio-nord' ) . 'wp-json/wp/v2/settings', $body );
		self::assertSame( 200, $reply->status, $reply->body );
		$data = $this->told_by_another( 'site_updated' );
		self::assertSame( [ 'site_name', 'tagline', 'timezone' ], $data->at( 'changed_fields' )->value );
	}

	public function test_xml_rpc_tells_it(): void {
		$this->subscribe( 'site_updated' );
		$names = '<struct><member><name>blog_title</name><value>Nord</value></member></struct>';
		$parts = [ '<int>2</int>', '<string>admin</string>', '<string>password</string>', $names ];
		$body  = '<methodCall><methodName>wp.setOptions</methodName><params>'
			. implode( '', array_map( static fn ( string $part ): string => "<param><value>{$part}</value></param>", $parts ) )
			. '</params></methodCall>';
		Http::signed_out()->send_elsewhere( 'POST', Sites::url( 'studio-nord' ) . 'xmlrpc.php', $body, 'text/xml' );
		self::assertSame( 'admin', $this->told_by_another( 'site_updated' )->text( 'actor', 'login' ) );
	}

	/** @param array<string, array{mixed, mixed}> $expected */
	private function assert_change( Json $data, array $expected ): void {
		self::assertSame( array_keys( $expected ), $data->at( 'changed_fields' )->value );
		foreach ( $expected as $field => [ $old, $new ] ) {
			self::assertSame( $old, $data->at( 'changes', $field, 'old' )->value );
			self::assertSame( [ $new, $new ], [ $data->at( 'changes', $field, 'new' )->value, $data->at( $field )->value ] );
		}
	}
}
