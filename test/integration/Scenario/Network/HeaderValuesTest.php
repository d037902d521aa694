<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Network;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Client\Cookies;
use MultisiteWebhooks\Test\Integration\Support\Client\Curl;
use MultisiteWebhooks\Test\Integration\Support\Client\Http;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** The values of extra headers reach their receiver, and nobody else. */
#[CoversNothing]
final class HeaderValuesTest extends NetworkTestCase {

	private const VALUE = 'v4lue-of-a-header';

	/** A name that does not tell of a secret. */
	private const HEADERS = [ 'X-Team' => self::VALUE ];

	public function test_every_answer_about_a_webhook_has_names_only(): void {
		$admin = Http::as_user( 'admin' );
		$new   = $admin->send( 'POST', '/webhooks', [ 'url' => Receiver::url(), 'event_types' => [ '*' ], 'headers' => self::HEADERS ] );
		$path  = "/webhooks/{$new->json( 201 )->text( 'id' )}";
		$stale = $admin->with( 'If-Match', '"2020-01-01T00:00:00.000Z"' )->send( 'PATCH', $path, [ 'name' => 'Mine' ] );
		self::assertSame( 412, $stale->status );
		$answers = [
			$new,
			$stale,
			$admin->send( 'GET', $path ),
			$admin->send( 'GET', "{$path}?context=edit" ),
			$admin->send( 'GET', '/webhooks' ),
			$admin->send( 'GET', '/webhooks?context=edit&_fields=headers' ),
			$admin->send( 'PATCH', $path, [ 'name' => 'One' ] ),
			$admin->send( 'PUT', $path, [ 'headers' => [ 'X-Team' => null ] ] ),
			$admin->send( 'DELETE', $path ),
		];

		foreach ( $answers as $answer ) {
			self::assertStringContainsString( '"headers":{"X-Team":null}', $answer->body );
			self::assertStringNotContainsString( self::VALUE, $answer->body );
		}
	}

	/** What is read can be sent back, and a value that is not given stays. */
	public function test_null_keeps_a_value_and_a_name_that_is_left_out_goes(): void {
		$id = $this->webhook( [ 'headers' => self::HEADERS + [ 'X-Old' => 'old', 'X-Kept' => 'kept' ] ] )->text( 'id' );

		Api::patch( "/webhooks/{$id}", [ 'headers' => [ 'X-Team' => null, 'X-New' => 'new', 'x-kept' => null ] ] );
		$this->record();
		$this->deliver();

		$sent = Receiver::only();
		self::assertSame(
			[ self::VALUE, 'new', 'kept' ],
			[ $sent->header( 'x-team' ), $sent->header( 'x-new' ), $sent->header( 'x-kept' ) ],
		);
		self::assertArrayNotHasKey( 'x-old', $sent->headers );
	}

	public function test_a_new_webhook_needs_its_values(): void {
		$reply = Api::post( '/webhooks', [ 'url' => Receiver::url(), 'event_types' => [ '*' ], 'headers' => [ 'X-Team' => null ] ] );

		$problem = $reply->json( 400 )->text( 'data', 'params', 'headers' );
		self::assertStringContainsString( 'Enter a value for the header “X-Team”.', $problem );
	}

	/** Whatever its name, in a delivery that arrived and in a test. */
	public function test_the_log_masks_it(): void {
		$id = $this->webhook( [ 'headers' => self::HEADERS + [ '7' => self::VALUE ] ] )->text( 'id' );
		$this->record();
		$this->deliver();

		$test     = Api::post( "/webhooks/{$id}/test" )->body;
		$delivery = Http::as_user( 'admin' )->send( 'GET', "/deliveries/{$this->deliveries()[0]->text( 'id' )}?context=edit" )->body;

		self::assertStringNotContainsString( self::VALUE, $test . $delivery );
		self::assertStringContainsString( '"x-team":"', $delivery );
		$stored = '';
		foreach ( Database::TABLES as $table ) {
			$stored .= (string) json_encode( Database::rows( "SELECT * FROM {$table}" ) );
		}
		self::assertStringNotContainsString( self::VALUE, $stored );
		self::assertSame( self::VALUE, Receiver::requests()[0]->header( 'x-team' ) );
	}

	/** Hooks hand webhooks, deliveries and attempts to other plugins. */
	#[DataProvider( 'hooks' )]
	public function test_no_hook_gives_it_to_other_code( string $hook, int $status ): void {
		$given = '';
		add_filter(
			$hook,
			static function ( mixed ...$arguments ) use ( &$given ): mixed {
				$given .= print_r( $arguments, true );
				return $arguments[0];
			},
			10,
			3
		);
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => $status ] ), 'headers' => self::HEADERS ] );
		$this->record();
		$this->deliver();

		self::assertNotSame( '', $given );
		self::assertStringNotContainsString( self::VALUE, $given );
	}

	/** @return iterable<string, array{string, int}> */
	public static function hooks(): iterable {
		yield 'before it is sent' => [ 'multisite_webhooks_should_deliver', 200 ];
		yield 'delivered' => [ 'multisite_webhooks_delivered', 200 ];
		yield 'failed' => [ 'multisite_webhooks_failed', 410 ];
		yield 'disabled' => [ 'multisite_webhooks_disabled', 410 ];
	}

	#[DataProvider( 'formats' )]
	public function test_the_command_line_lists_names_only( string $format ): void {
		$this->webhook( [ 'headers' => self::HEADERS ] );

		$output = WpCli::run( 'list', "--format={$format}", '--fields=id,headers' )->output();

		self::assertStringContainsString( 'X-Team', $output );
		self::assertStringNotContainsString( self::VALUE, $output );
	}

	/** @return iterable<string, array{string}> */
	public static function formats(): iterable {
		yield 'table' => [ 'table' ];
		yield 'json' => [ 'json' ];
		yield 'csv' => [ 'csv' ];
		yield 'yaml' => [ 'yaml' ];
	}

	public function test_no_page_of_the_network_admin_holds_it(): void {
		$id      = $this->webhook( [ 'headers' => self::HEADERS ] )->text( 'id' );
		$cookies = Cookies::of( 1 );
		foreach ( [ '', "&screen=edit&id={$id}", "&screen=new&copy={$id}" ] as $address ) {
			$page = Curl::send( 'GET', network_admin_url( "admin.php?page=multisite-webhooks{$address}" ), [], null, $cookies )->body;

			self::assertStringContainsString( 'X-Team', $page );
			self::assertStringNotContainsString( self::VALUE, $page );
		}
	}
}
