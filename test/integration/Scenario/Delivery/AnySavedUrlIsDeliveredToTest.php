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
		Internet::host( $host, (int) parse_url( Receiver::root(), PHP_URL_PORT ) );
		$this->webhook( [ 'url' => $url ] );
		$this->record();

		$this->deliver();

		self::assertSame( $path, Receiver::only()->path );
	}

	/** @return array<string, array{string, string, string}> */
	public static function urls(): array {
		return [
			'IPv4'                 => [ 'http://93.184.215.14/hook', '93.184.215.14', '/hook' ],
			'IPv6'                 => [ 'http://[2606:4700::1111]:8080/hook', '[2606:4700::1111]', '/hook' ],
			'letters beyond ASCII' => [ 'http://bücher.example/stra%C3%9Fe', 'xn--bcher-kva.example', '/stra%C3%9Fe' ],
			'upper case'           => [ 'HTTP://Example.COM/Hook', 'example.com', '/Hook' ],
			'a last dot'           => [ 'http://example.com./hook', 'example.com.', '/hook' ],
			'an underscore'        => [ 'http://my_host.example.com/hook', 'my_host.example.com', '/hook' ],
			'no path but a query'  => [ 'http://example.com?key=1', 'example.com', '/?key=1' ],
			'an odd query'         => [ 'http://example.com/hook?x=%2F&y=a+b&z=&k&x=2', 'example.com', '/hook?x=%2F&y=a+b&z=&k&x=2' ],
			'a fragment'           => [ 'http://example.com/hook#part', 'example.com', '/hook' ],
		];
	}
}
