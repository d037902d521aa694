<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Internet;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;

/** Addresses of every form that can be saved are delivered to. */
#[CoversNothing]
final class AnySavedUrlIsDeliveredToTest extends NetworkTestCase {

	#[DataProvider( 'urls' )]
	public function test_an_address_is_delivered_to( string $url, string $host, string $path ): void {
		$port = (int) parse_url( Receiver::root(), PHP_URL_PORT );
		Internet::host( $host, $port );
		$this->webhook( [ 'url' => str_replace( ':0', ":{$port}", $url ) ] );
		$this->record();

		$this->deliver();

		self::assertSame( [ $path, "{$host}:{$port}" ], [ Receiver::only()->path, Receiver::only()->header( 'host' ) ] );
	}

	/** @return array<string, array{string, string, string}> The URL, with 0 for the port of the receiver, its host and its path. */
	public static function urls(): array {
		return [
			'IPv4'                 => [ 'http://127.0.0.1:0/hook', '127.0.0.1', '/hook' ],
			'letters beyond ASCII' => [ 'http://bücher.example.com:0/stra%C3%9Fe', 'xn--bcher-kva.example.com', '/stra%C3%9Fe' ],
			'a path beyond ASCII'  => [ 'http://any.example.com:0/straße?q=ä', 'any.example.com', '/stra%C3%9Fe?q=%C3%A4' ],
			'upper case'           => [ 'HTTP://Any.Example.COM:0/Hook', 'any.example.com', '/Hook' ],
			'a last dot'           => [ 'http://any.example.com.:0/hook', 'any.example.com.', '/hook' ],
			'an underscore'        => [ 'http://my_host.example.com:0/hook', 'my_host.example.com', '/hook' ],
			'no path but a query'  => [ 'http://any.example.com:0?key=1', 'any.example.com', '/?key=1' ],
			'an odd query'         => [
				'http://any.example.com:0/hook?x=%2F&y=a+b&z=&k&x=2',
				'any.example.com',
				'/hook?x=%2F&y=a+b&z=&k&x=2',
			],
			'dots in the path'     => [ 'http://any.example.com:0/a/../hook/%2e', 'any.example.com', '/hook/' ],
		];
	}
}
