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
			'another port of the inbox'   => [ 'http://127.0.0.1:9/' ],
		];
	}

	public function test_a_name_that_resolves_to_a_private_address_is_refused_when_it_is_saved(): void {
		Internet::name( 'inside.example.com', [ '93.184.215.14', '10.0.0.1' ] );

		$problem = Api::post( '/webhooks', [ 'url' => 'https://inside.example.com/', 'event_types' => [ '*' ] ] )->json( 400 );

		self::assertStringContainsString( '10.0.0.1', $problem->text( 'data', 'params', 'url' ) );
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
