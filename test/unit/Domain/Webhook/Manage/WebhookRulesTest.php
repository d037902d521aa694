<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookRules;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( WebhookRules::class )]
final class WebhookRulesTest extends TestCase {

	public function test_fields_that_are_not_given_are_not_checked(): void {
		self::assertSame( [], $this->problems( new WebhookFields() ) );
	}

	public function test_all_problems_are_named_at_once(): void {
		$fields = new WebhookFields( name: '', url: 'ftp://example.com', event_types: [], sites_given: true, sites: [ 99 ], secret: 'x' );
		self::assertSame( [ 'name', 'url', 'event_types', 'sites', 'secret' ], array_keys( $this->problems( $fields ) ) );
	}

	public function test_the_problem_of_a_private_address_names_the_rule(): void {
		try {
			( new World() )->rules()->check( new WebhookFields( url: 'http://192.168.1.20/' ) );
			self::fail( 'It was accepted.' );
		} catch ( InvalidInput $invalid ) {
			self::assertSame(
				[
					'host' => '192.168.1.20',
					'ip'   => '192.168.1.20',
					'rule' => 'private',
				],
				$invalid->problems['url']->context ?? null
			);
		}
	}

	public function test_a_name_that_is_not_utf_8_is_refused(): void {
		self::assertSame( [ 'name' => 'name_invalid' ], $this->problems( new WebhookFields( name: "a\xff" ) ) );
	}

	/** @param array<string, ?string> $headers */
	#[DataProvider( 'headers' )]
	public function test_headers_are_checked( array $headers, ?string $problem ): void {
		self::assertSame( $problem, $this->problems( new WebhookFields( headers: $headers ) )['headers'] ?? null );
	}

	/** @return iterable<string, array{array<string, ?string>, ?string}> */
	public static function headers(): iterable {
		$numbered = static fn ( int $count ): array => array_combine(
			array_map( static fn ( int $number ): string => "x-{$number}", range( 1, $count ) ),
			array_fill( 0, $count, 'y' )
		);
		yield 'usual ones' => [ [ 'Authorization' => 'Bearer abc', 'X-Shop' => 'Nord' ], null ];
		yield 'twenty' => [ $numbered( 20 ), null ];
		yield 'more than twenty' => [ $numbered( 21 ), 'headers_too_many' ];
		yield 'a name with a space' => [ [ 'X Shop' => 'y' ], 'header_invalid' ];
		yield 'an empty name' => [ [ '' => 'y' ], 'header_invalid' ];
		yield 'a value that is not ASCII' => [ [ 'X-Shop' => 'Nörd' ], 'header_invalid' ];
		yield 'one that each request sets, in another case' => [ [ 'CONTENT-TYPE' => 'text/plain' ], 'header_reserved' ];
		yield 'one of the plugin' => [ [ 'X-Multisite-Anything' => 'y' ], 'header_reserved' ];
		yield 'no value for a header that is not there' => [ [ 'X-Shop' => null ], 'header_value_missing' ];
		yield 'no value for one that is there, in another case' => [ [ 'x-TEAM' => null ], null ];
		yield 'one that is there twice' => [ [ 'X-Shop' => 'a', 'x-shop' => 'b' ], 'header_twice' ];
		yield 'one that only begins like one of those' => [ [ 'content-typed' => 'y' ], null ];
	}

	/** @return array<string, string> */
	private function problems( WebhookFields $fields ): array {
		try {
			( new World() )->rules()->check( $fields, [ 'X-Team' ] );
		} catch ( InvalidInput $invalid ) {
			return array_map( static fn ( Problem $problem ): string => $problem->code->value, $invalid->problems );
		}
		return [];
	}
}
