<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Request;

use MultisiteWebhooks\Adapter\Http\Request\FixedOptions;
use MultisiteWebhooks\Adapter\Http\Request\Proxy;
use MultisiteWebhooks\Domain\Delivery\Http\OutgoingRequest;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Arrived;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Certificate;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Listeners;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Whatever other code has set on a handle, it connects to the checked address and sends the signed bytes. */
#[CoversClass( FixedOptions::class )]
final class FixedOptionsTest extends TestCase {

	private const BODY = '{"a":1}';

	private ?Listeners $listeners = null;

	private ?Runner $server = null;

	private string $socket = '';

	protected function setUp(): void {
		$this->socket = sys_get_temp_dir() . '/msw-' . bin2hex( random_bytes( 6 ) ) . '.sock';
	}

	protected function tearDown(): void {
		$this->listeners?->stop();
		$this->server?->kill();
		array_map( unlink( ... ), array_filter( [ $this->socket, "{$this->socket}.hsts" ], file_exists( ... ) ) );
	}

	/** @param \Closure(int, int, string): array<int, mixed> $options By the good port, the port of another server and its socket. */
	#[DataProvider( 'options_of_the_address' )]
	#[DataProvider( 'options_of_proxies' )]
	#[DataProvider( 'options_of_the_request' )]
	public function test_no_option_leads_elsewhere_or_changes_what_is_sent( \Closure $options ): void {
		[ $good, , $other ] = $this->listen();

		foreach ( [ 'name.example.com', 'name.example.com.', '127.0.0.1' ] as $host ) {
			$arrived = $this->sent( self::request( $host, $good ), $options( $good, $other, $this->socket ) );

			self::assertSame(
				[ '127.0.0.1:0', 'POST /a/b?c HTTP/1.1', self::BODY ],
				[ $arrived->place, $arrived->line, $arrived->body ],
			);
			self::assertStringContainsStringIgnoringCase( "Host: {$host}:{$good}", $arrived->headers );
		}
	}

	/** @return array<string, array{\Closure(int, int, string): array<int, mixed>}> */
	public static function options_of_the_address(): array {
		return [
			'none'                       => [ static fn (): array => [] ],
			'another URL'                => [
				static fn ( int $good, int $other ): array => [ CURLOPT_URL => "http://127.0.0.3:{$other}/" ],
			],
			'another scheme'             => [ static fn (): array => [ CURLOPT_URL => 'file:///etc/hostname' ] ],
			'another port'               => [ static fn ( int $good, int $other ): array => [ CURLOPT_PORT => $other ] ],
			'another target'             => [ static fn (): array => [ CURLOPT_REQUEST_TARGET => '/other' ] ],
			'a place to connect to'      => [
				static fn ( int $good, int $other ): array => [ CURLOPT_CONNECT_TO => [ "::127.0.0.3:{$other}" ] ],
			],
			'another address'            => [
				static fn ( int $good ): array => [
					CURLOPT_RESOLVE => [ "name.example.com:{$good}:127.0.0.2", "name.example.com.invalid:{$good}:127.0.0.2" ],
				],
			],
			'the kind of the address'    => [ static fn (): array => [ CURLOPT_IPRESOLVE => CURL_IPRESOLVE_V6 ] ],
			'no cache of names'          => [ static fn (): array => [ CURLOPT_DNS_CACHE_TIMEOUT => 0 ] ],
			'DNS by HTTPS'               => [
				static fn ( int $good, int $other ): array => [ CURLOPT_DOH_URL => "https://127.0.0.3:{$other}/" ],
			],
		];
	}

	/** @return array<string, array{\Closure(int, int, string): array<int, mixed>}> */
	public static function options_of_proxies(): array {
		return [
			'a proxy'                    => [ static fn ( int $good, int $other ): array => [ CURLOPT_PROXY => "127.0.0.3:{$other}" ] ],
			'a proxy that is SOCKS'      => [
				static fn ( int $good, int $other ): array => [
					CURLOPT_PROXY     => "127.0.0.3:{$other}",
					CURLOPT_PROXYTYPE => CURLPROXY_SOCKS5_HOSTNAME,
				],
			],
			'a proxy before the proxy'   => [
				static fn ( int $good, int $other ): array => [ CURLOPT_PRE_PROXY => "socks5://127.0.0.3:{$other}" ],
			],
			'a Unix socket'              => [
				static fn ( int $good, int $other, string $socket ): array => [ CURLOPT_UNIX_SOCKET_PATH => $socket ],
			],
			'a Unix socket, abstract'    => [
				static fn ( int $good, int $other, string $socket ): array => [ CURLOPT_ABSTRACT_UNIX_SOCKET => $socket ],
			],
			'the protocol of a proxy'    => [ static fn (): array => [ CURLOPT_HAPROXYPROTOCOL => 1 ] ],
		];
	}

	/** @return array<string, array{\Closure(int, int, string): array<int, mixed>}> */
	public static function options_of_the_request(): array {
		return [
			'redirects'                  => [
				static fn (): array => [ CURLOPT_FOLLOWLOCATION => true, CURLOPT_POSTREDIR => 7, CURLOPT_MAXREDIRS => 5 ],
			],
			'protocols'                  => [ static fn (): array => [ CURLOPT_PROTOCOLS => CURLPROTO_FTP | CURLPROTO_FILE ] ],
			'another method'             => [ static fn (): array => [ CURLOPT_CUSTOMREQUEST => 'DELETE' ] ],
			'GET'                        => [ static fn (): array => [ CURLOPT_HTTPGET => true ] ],
			'HEAD'                       => [ static fn (): array => [ CURLOPT_NOBODY => true ] ],
			'PUT'                        => [ static fn (): array => [ CURLOPT_UPLOAD => true, CURLOPT_INFILESIZE => 3 ] ],
			'another body'               => [ static fn (): array => [ CURLOPT_POSTFIELDS => 'other' ] ],
			'nothing but a connection'   => [ static fn (): array => [ CURLOPT_CONNECT_ONLY => 1 ] ],
			'headers within the body'    => [ static fn (): array => [ CURLOPT_HEADER => true ] ],
			'https for hosts once seen'  => [
				static fn ( int $good, int $other, string $socket ): array => [
					CURLOPT_HSTS_CTRL => (int) ( 0 < file_put_contents( "{$socket}.hsts", "name.example.com \"20991231 00:00:00\"\n" ) ),
					CURLOPT_HSTS      => "{$socket}.hsts",
				],
			],
		];
	}

	public function test_a_redirect_is_not_followed_even_if_other_code_wants_it(): void {
		[ $good ] = $this->listen();
		$handle   = self::handle( [ CURLOPT_FOLLOWLOCATION => true ], self::request( 'name.example.com', $good ) );

		curl_exec( $handle );

		self::assertSame( 302, curl_getinfo( $handle, CURLINFO_RESPONSE_CODE ) );
		self::assertSame( 0, curl_getinfo( $handle, CURLINFO_REDIRECT_COUNT ) );
	}

	/** If the pin and the URL had different ports, nothing would be found. */
	public function test_each_of_the_checked_addresses_may_be_used_and_no_other(): void {
		$this->listeners = Listeners::at( '127.0.0.2:0', '127.0.0.3:=' );
		$request         = self::request( 'name.example.com', $this->listeners->ports[0], '127.0.0.9', '127.0.0.2' );

		self::assertSame( '127.0.0.2:0', $this->sent( $request )->place );
	}

	public function test_an_address_in_ipv6_is_connected_to(): void {
		$this->listeners = Listeners::at( '[::1]:0' );
		$port            = $this->listeners->ports[0];

		$arrived = $this->sent( new OutgoingRequest( "http://[::1]:{$port}/hook", '::1', $port, [ '::1' ], [], self::BODY ) );

		self::assertSame( 'POST /hook HTTP/1.1', $arrived->line );
	}

	public function test_a_proxy_of_the_environment_is_not_used(): void {
		[ $good, , $other ] = $this->listen();
		foreach ( [ 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy' ] as $name ) {
			putenv( "{$name}=http://127.0.0.3:{$other}" );
		}
		try {
			self::assertSame( '127.0.0.1:0', $this->sent( self::request( 'name.example.com', $good ) )->place );
		} finally {
			array_map( putenv( ... ), [ 'http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy' ] );
		}
	}

	#[DataProvider( 'urls_for_a_proxy' )]
	public function test_the_proxy_of_wordpress_gets_the_checked_address( string $url, string $host, int $port, string $line ): void {
		[ , , $proxy ] = $this->listen();
		putenv( 'NO_PROXY=*' );
		putenv( 'no_proxy=*' );
		try {
			$request = new OutgoingRequest( $url, $host, $port, [ '2606:4700::1111', '93.184.215.14' ], [], self::BODY );
			$socks   = [ CURLOPT_PROXYTYPE => CURLPROXY_SOCKS5, CURLOPT_HTTPPROXYTUNNEL => false ];
			$arrived = $this->sent( $request, $socks, new Proxy( "127.0.0.3:{$proxy}" ), CURLE_RECV_ERROR );
		} finally {
			putenv( 'NO_PROXY' );
			putenv( 'no_proxy' );
		}

		self::assertSame( [ '127.0.0.3:0', $line ], [ $arrived->place, $arrived->line ] );
	}

	/** @return array<string, array{string, string, int, string}> */
	public static function urls_for_a_proxy(): array {
		return [
			'https' => [ 'https://name.example.com/a', 'name.example.com', 443, 'CONNECT 93.184.215.14:443 HTTP/1.1' ],
			'http'  => [ 'http://name.example.com:8080/a', 'name.example.com', 8080, 'CONNECT 93.184.215.14:8080 HTTP/1.1' ],
		];
	}

	public function test_a_proxy_gets_its_password_and_its_headers_are_not_those_of_the_receiver(): void {
		[ , , $proxy ] = $this->listen();
		$request       = new OutgoingRequest( 'https://name.example.com/', 'name.example.com', 443, [ '93.184.215.14' ], [], self::BODY );
		$handle        = self::handle( [], $request, new Proxy( "127.0.0.3:{$proxy}", 'name:password' ) );
		$head          = '';
		curl_setopt(
			$handle,
			CURLOPT_HEADERFUNCTION,
			static function ( \CurlHandle $handle, string $line ) use ( &$head ): int {
				$head .= $line;
				return strlen( $line );
			}
		);

		curl_exec( $handle );

		self::assertStringNotContainsString( 'Proxy-Authorization', $this->listeners?->next()->headers ?? '' );
		self::assertStringContainsString( base64_encode( 'name:password' ), $this->listeners?->next()->headers ?? '' );
		self::assertSame( '', $head );
	}

	public function test_a_receiver_with_tls_before_1_2_gets_nothing(): void {
		$certificate  = Certificate::of( 'name.example.com' );
		$this->server = Runner::start( 'old-tls', $certificate->file );
		$port         = (int) $this->server->line();
		$request      = self::secure_request( $port );
		/** @var array<int, mixed> $options */
		$options = [
			CURLOPT_SSLVERSION      => CURL_SSLVERSION_TLSv1_0,
			CURLOPT_SSL_CIPHER_LIST => 'DEFAULT@SECLEVEL=0',
			CURLOPT_CAINFO          => $certificate->file,
		];
		$handle       = curl_init( $request->url );
		curl_setopt_array( $handle, $options );
		curl_setopt( $handle, CURLOPT_RESOLVE, [ "name.example.com:{$port}:127.0.0.1" ] );
		curl_setopt( $handle, CURLOPT_RETURNTRANSFER, true );
		curl_exec( $handle );
		self::assertSame( [ 0, 'TLSv1.1' ], [ curl_errno( $handle ), $this->server->line() ], 'It does without our options.' );

		$handle = self::handle( $options, $request );
		curl_exec( $handle );

		self::assertSame( CURLE_SSL_CONNECT_ERROR, curl_errno( $handle ) );
	}

	public function test_an_own_authority_of_other_code_is_kept(): void {
		$authority    = Certificate::of( 'Authority' );
		$certificate  = Certificate::of( 'name.example.com', 2, $authority );
		$this->server = Runner::start( 'odd-server', 'fine', $certificate->file );
		$port         = (int) $this->server->line();
		$request      = self::secure_request( $port );

		$handle = self::handle( [ CURLOPT_CAINFO => $authority->file ], $request );
		curl_exec( $handle );

		self::assertSame( [ 0, 200 ], [ curl_errno( $handle ), curl_getinfo( $handle, CURLINFO_RESPONSE_CODE ) ] );
	}

	/** @return list<int> The port of 127.0.0.1, of 127.0.0.2 (the same), and of 127.0.0.3. */
	private function listen(): array {
		$this->listeners = Listeners::at( '127.0.0.1:0', '127.0.0.2:=', '127.0.0.3:0', $this->socket );
		return $this->listeners->ports;
	}

	private static function request( string $host, int $port, string ...$addresses ): OutgoingRequest {
		$addresses = [] === $addresses ? [ '127.0.0.1' ] : array_values( $addresses );
		return new OutgoingRequest( "http://{$host}:{$port}/a/b?c", $host, $port, $addresses, [], self::BODY );
	}

	private static function secure_request( int $port ): OutgoingRequest {
		return new OutgoingRequest( "https://name.example.com:{$port}/", 'name.example.com', $port, [ '127.0.0.1' ], [], self::BODY );
	}

	/** @param array<int, mixed> $options */
	private function sent( OutgoingRequest $request, array $options = [], ?Proxy $proxy = null, int $result = CURLE_OK ): Arrived {
		self::assertNotNull( $this->listeners );
		$handle = self::handle( $options, $request, $proxy );
		$body = curl_exec( $handle );
		self::assertSame( $result, curl_errno( $handle ), curl_error( $handle ) );
		self::assertSame( CURLE_OK === $result ? '' : false, $body );
		return $this->listeners->next();
	}

	/** @param array<int, mixed> $options Of other code. */
	private static function handle( array $options, OutgoingRequest $request, ?Proxy $proxy = null ): \CurlHandle {
		$handle = curl_init();
		self::assertTrue( curl_setopt_array( $handle, $options ) );
		FixedOptions::set( $handle, $request, $proxy );
		curl_setopt( $handle, CURLOPT_RETURNTRANSFER, true );
		curl_setopt( $handle, CURLOPT_TIMEOUT, 10 );
		return $handle;
	}
}
