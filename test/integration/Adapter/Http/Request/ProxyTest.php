<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Request;

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\OneByOneTransport;
use MultisiteWebhooks\Adapter\Http\Request\Proxy;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

#[CoversClass( Proxy::class )]
final class ProxyTest extends TestCase {

	public function test_without_one_in_wp_config_there_is_none(): void {
		self::assertNull( Proxy::of_wordpress( 'https://name.example.com/' ) );
	}

	#[TestWith( [ CurlTransport::class, '' ] )]
	#[TestWith( [ OneByOneTransport::class, 'curl_multi_exec' ] )]
	public function test_the_proxy_of_wp_config_is_asked_for_the_checked_address( string $transport, string $disabled ): void {
		$listeners = Listeners::at( '127.0.0.1:0', '127.0.0.3:0' );
		[ $port, $proxy ] = $listeners->ports;

		$printed = Runner::start_with( [ 'disable_functions' => $disabled ], 'send-one', "{$port}", '127.0.0.1', "{$proxy}" )->finish();
		$first   = $listeners->next();
		$second  = $listeners->next();
		$listeners->stop();

		self::assertSame( "{$transport} proxy_failed ", $printed );
		self::assertSame( [ '127.0.0.3:0', "CONNECT 127.0.0.1:{$port} HTTP/1.1" ], [ $first->place, $first->line ] );
		self::assertStringContainsString( base64_encode( 'name:password' ), $second->headers );
	}
}
