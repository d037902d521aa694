<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http;

use MultisiteWebhooks\Adapter\Http\CurlTransport;
use MultisiteWebhooks\Adapter\Http\NoTransport;
use MultisiteWebhooks\Adapter\Http\OneByOneTransport;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Domain\Delivery\Http\SingleRequest;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( NoTransport::class )]
final class NoTransportTest extends TestCase {

	public function test_nothing_is_sent_and_it_says_why(): void {
		add_filter( 'pre_http_request', static fn (): never => throw new \LogicException( 'sent' ) );
		$single = new SingleRequest( new OutgoingRequest( 'https://example.com/', 'example.com', 443, [ '192.0.2.1' ], [], '{}' ) );
		( new NoTransport() )->send( $single );
		remove_all_filters( 'pre_http_request' );

		self::assertStringStartsWith( 'PHP has no curl', $single->response()->failure->context['message'] ?? '' );
	}

	#[DataProvider( 'hosts_that_disable_functions' )]
	public function test_a_host_may_disable_functions( string $functions, string $result ): void {
		$listeners = Listeners::at( '127.0.0.1:0' );
		$settings  = [ 'disable_functions' => $functions ];

		$printed = Runner::start_with( $settings, 'send-one', (string) $listeners->ports[0], '127.0.0.1' )->finish();
		$listeners->stop();

		self::assertSame( $result, substr( $printed, 0, strlen( $result ) ) );
	}

	/** @return array<string, array{string, string}> */
	public static function hosts_that_disable_functions(): array {
		return [
			'none'                    => [ '', CurlTransport::class . ' 302' ],
			'curl_multi_exec'         => [ 'curl_multi_exec', OneByOneTransport::class . ' 302' ],
			'curl_multi_select'       => [ 'curl_multi_init,curl_multi_select', OneByOneTransport::class . ' 302' ],
			'curl_exec is not needed' => [ 'curl_exec', CurlTransport::class . ' 302' ],
			'both'                    => [ 'curl_exec,curl_multi_exec', NoTransport::class . ' unknown PHP has no curl' ],
		];
	}
}
