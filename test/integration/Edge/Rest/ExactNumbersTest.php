<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Rest;

use MultisiteWebhooks\Edge\Rest\ExactNumbers;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use PHPUnit\Framework\Attributes\CoversClass;

/** Numbers in responses do not depend on php.ini. */
#[CoversClass( ExactNumbers::class )]
final class ExactNumbersTest extends NetworkTestCase {

	private string $before = '';

	protected function setUp(): void {
		parent::setUp();
		$this->before = (string) ini_set( 'serialize_precision', '6' );
	}

	protected function tearDown(): void {
		ini_set( 'serialize_precision', $this->before );
		parent::tearDown();
	}

	public function test_our_responses_are_exact_and_the_setting_comes_back(): void {
		self::assertSame( '{"total":123456.78}', $this->encoded( '/multisite-webhooks/v1/events' ) );

		$hooks = $GLOBALS['wp_filter'] ?? null;
		self::assertIsArray( $hooks );
		self::assertInstanceOf( \WP_Hook::class, $hooks['shutdown'] );
		foreach ( $hooks['shutdown']->callbacks[ PHP_INT_MIN ] as $callback ) {
			$callback['function']();
		}
		self::assertSame( '6', ini_get( 'serialize_precision' ) );
	}

	public function test_responses_of_other_code_are_left_alone(): void {
		self::assertSame( '{"total":123457}', $this->encoded( '/wp/v2/users' ) );
	}

	/** As WordPress encodes it. */
	private function encoded( string $route ): string {
		$request = new \WP_REST_Request( 'GET', $route );
		return (string) wp_json_encode( apply_filters( 'rest_pre_echo_response', [ 'total' => 123456.78 ], rest_get_server(), $request ) );
	}
}
