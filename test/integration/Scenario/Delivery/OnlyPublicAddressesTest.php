<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** A webhook leads to public addresses only, when it is saved and each time that it is sent. */
#[CoversNothing]
final class OnlyPublicAddressesTest extends NetworkTestCase {

	#[DataProvider( 'private_addresses' )]
	public function test_a_private_address_is_refused_when_it_is_saved( string $url ): void {
		$reply = Api::post( '/webhooks', [ 'url' => $url, 'event_types' => [ '*' ] ] );

		self::assertSame( [ 'url' ], $reply->refused_fields() );
	}

	/** @return array<string, array{string}> */
	public static function private_addresses(): array {
		return [
			'private'                     => [ 'http://10.0.0.1/' ],
			'private, 172'                => [ 'https://172.31.255.255/' ],
			'private, 192'                => [ 'https://192.168.1.1:8443/' ],
			'metadata of clouds'          => [ 'http://169.254.169.254/latest/' ],
			'loopback'                    => [ 'http://127.0.0.1/' ],
			'loopback, another'           => [ 'http://127.8.9.10/' ],
			'loopback by name'            => [ 'http://localhost:1/' ],
			'loopback in IPv6'            => [ 'http://[::1]/' ],
			'private in IPv6'             => [ 'http://[fd00::1]/' ],
			'link-local in IPv6'          => [ 'http://[fe80::1]/' ],
			'IPv4 mapped into IPv6'       => [ 'http://[::ffff:10.0.0.1]/' ],
			'IPv4 in NAT64'               => [ 'http://[64:ff9b::7f00:1]/' ],
			'shared by providers'         => [ 'http://100.64.0.1/' ],
			'this host'                   => [ 'http://0.0.0.0/' ],
			'broadcast'                   => [ 'http://255.255.255.255/' ],
			'a number for an address'     => [ 'http://2130706433/' ],
			'a hexadecimal address'       => [ 'http://0x7f000001/' ],
			'a short address'             => [ 'http://127.1/' ],
			'an octal address'            => [ 'http://0177.0.0.1/' ],
			'an address with a last dot'  => [ 'http://127.0.0.1./' ],
			'another port of the inbox'   => [ 'http://127.0.0.1:9999/' ],
			'a port that is none'         => [ 'http://example.com:1x/ü' ],
			'brackets within brackets'    => [ 'http://[[::1]]/' ],
		];
	}

	public function test_a_name_that_resolves_to_private_addresses_is_refused_when_it_is_saved(): void {
		Internet::name( 'inside.example.com', [ '10.0.0.1', 'fd00::1' ] );

		$problem = Api::post( '/webhooks', [ 'url' => 'https://inside.example.com/', 'event_types' => [ '*' ] ] )->json( 400 );

		self::assertStringContainsString( '10.0.0.1', $problem->text( 'data', 'params', 'url' ) );
	}

	public function test_one_wrong_address_beside_a_good_one_is_saved_with_a_warning(): void {
		Internet::name( 'mixed.example.com', [ '93.184.215.14', 'fe80::1' ] );

		$reply = Api::post( '/webhooks', [ 'url' => 'https://mixed.example.com/', 'event_types' => [ '*' ] ] );

		self::assertSame( 201, $reply->status );
		self::assertSame(
			'mixed.example.com also resolves to fe80::1, a link-local address. That address is never used; correct it in DNS.',
			rawurldecode( $reply->header( 'X-Multisite-Webhooks-Warning' ) ),
		);
	}

	public function test_a_test_tells_about_a_wrong_address_too(): void {
		add_filter( 'pre_http_request', static fn (): array => [ 'response' => [ 'code' => 204 ], 'headers' => [], 'body' => '' ] );
		Internet::name( 'mixed.example.com', [ '93.184.215.14', 'fe80::1' ] );
		$id = $this->webhook( [ 'url' => 'https://mixed.example.com/' ] )->text( 'id' );

		$result = Api::post( "/webhooks/{$id}/test", [], [ 'context' => 'edit' ] )->json();

		self::assertStringContainsString( 'fe80::1, a link-local address', $result->text( 'caution' ) );
	}

	#[DataProvider( 'refused_names_and_ports' )]
	public function test_a_reserved_name_and_a_port_of_another_protocol_are_refused( string $url, string $sentence ): void {
		Internet::name( (string) parse_url( $url, PHP_URL_HOST ), [ '93.184.215.14' ] );

		$problem = Api::post( '/webhooks', [ 'url' => $url, 'event_types' => [ '*' ] ] )->json( 400 );

		self::assertStringContainsString( $sentence, $problem->text( 'data', 'params', 'url' ) );
	}

	/** @return array<string, array{string, string}> */
	public static function refused_names_and_ports(): array {
		return [
			'localhost with a last dot' => [ 'http://localhost.:8080/', 'localhost. is a reserved name' ],
			'below localhost'           => [ 'http://a.localhost/', 'a.localhost is a reserved name' ],
			'test'                      => [ 'https://hooks.test/', 'hooks.test is a reserved name' ],
			'the port of SSH'           => [ 'http://there.example.com:22/', 'Port 22 is used by other kinds of servers' ],
			'the port of IRC'           => [ 'http://there.example.com:6667/', 'Port 6667 is used by other kinds of servers' ],
		];
	}

	public function test_a_name_and_a_port_are_refused_when_they_are_sent_to_as_well(): void {
		$this->webhook();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET url = 'http://there.example.com:22/'" );
		Internet::name( 'there.example.com', [ '93.184.215.14' ] );
		$this->record();

		$this->deliver();

		$error = $this->delivery()->at( 'attempts' )->only()->at( 'error' );
		self::assertSame( 'address_refused', $error->text( 'reason' ) );
		self::assertStringStartsWith( 'Port 22 of there.example.com is used', $error->text( 'message' ) );
	}

	public function test_a_refused_address_is_refused_when_a_webhook_is_changed_too(): void {
		$hook = $this->webhook();

		$reply = Api::patch( "/webhooks/{$hook->text( 'id' )}", [ 'url' => 'http://10.0.0.1/' ] );

		self::assertSame( [ 'url' ], $reply->refused_fields() );
	}

	public function test_a_name_that_now_resolves_to_a_private_address_fails_when_it_is_sent(): void {
		Internet::name( 'turning.example.com', [ '93.184.215.14' ] );
		$this->webhook( [ 'url' => 'http://turning.example.com/' ] );
		Internet::name( 'turning.example.com', [ '127.0.0.1' ] );
		$this->record();

		$this->deliver();

		$delivery = $this->delivery();
		self::assertSame(
			[ 'failed', 'address_refused', null ],
			[ $delivery->text( 'status' ), $delivery->text( 'reason' ), $delivery->at( 'next_try_at' )->value ],
		);
		self::assertSame( 'address_refused', $delivery->at( 'attempts' )->only()->text( 'error', 'reason' ) );
	}

	public function test_a_private_address_is_refused_when_it_is_tested_too(): void {
		$hook = $this->webhook();
		Database::write( 'UPDATE ' . Database::WEBHOOKS . " SET url = 'http://169.254.169.254/latest/'" );

		$result = Api::post( "/webhooks/{$hook->text( 'id' )}/test" )->json();

		self::assertSame(
			[ false, 'address_refused', null ],
			[ $result->at( 'delivered' )->value, $result->text( 'error', 'reason' ), $result->at( 'response' )->value ],
		);
	}

	public function test_a_host_that_the_admin_allows_may_be_private(): void {
		$this->webhook( [ 'url' => str_replace( '127.0.0.1', 'localhost', Receiver::url( '/local' ) ) ] );
		$this->record();

		$this->deliver();

		self::assertSame( '/local', Receiver::only()->path );
	}

	public function test_a_name_that_does_not_exist_is_saved_with_a_warning(): void {
		Internet::name( 'not-yet.example.com', [] );

		$reply = Api::post( '/webhooks', [ 'url' => 'https://not-yet.example.com/', 'event_types' => [ '*' ] ] );

		self::assertSame( 201, $reply->status );
		self::assertStringContainsString( 'not-yet.example.com', rawurldecode( $reply->header( 'X-Multisite-Webhooks-Warning' ) ) );
	}

	public function test_a_name_that_exists_is_saved_without_a_warning(): void {
		Internet::name( 'there.example.com', [ '93.184.215.14' ] );

		$reply = Api::post( '/webhooks', [ 'url' => 'https://there.example.com/', 'event_types' => [ '*' ] ] );

		self::assertSame( 201, $reply->status );
		self::assertArrayNotHasKey( 'x-multisite-webhooks-warning', $reply->headers );
	}
}
