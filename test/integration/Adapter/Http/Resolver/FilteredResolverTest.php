<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Http\Resolver;

use MultisiteWebhooks\Adapter\Http\Resolver\FilteredResolver;
use MultisiteWebhooks\Test\Fake\TableResolver;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( FilteredResolver::class )]
final class FilteredResolverTest extends TestCase {

	private const HOST = 'crm.example.com';

	protected function tearDown(): void {
		remove_all_filters( 'multisite_webhooks_resolve' );
	}

	public function test_without_a_filter_the_system_resolves_it(): void {
		self::assertSame( [ '203.0.113.7' ], $this->resolver()->addresses( self::HOST ) );
	}

	public function test_a_filter_can_resolve_the_host(): void {
		add_filter(
			'multisite_webhooks_resolve',
			static fn ( mixed $given, string $host ): array => [ self::HOST === $host ? '198.51.100.1' : '192.0.2.1' ],
			10,
			2
		);

		self::assertSame( [ '198.51.100.1' ], $this->resolver()->addresses( self::HOST ) );
	}

	public function test_an_empty_list_means_that_there_is_no_such_host(): void {
		add_filter( 'multisite_webhooks_resolve', '__return_empty_array' );

		self::assertSame( [], $this->resolver()->addresses( self::HOST ) );
	}

	public function test_what_is_no_list_of_texts_is_ignored(): void {
		add_filter( 'multisite_webhooks_resolve', static fn (): array => [ 7, 'a' => '198.51.100.1', null ] );
		self::assertSame( [ '198.51.100.1' ], $this->resolver()->addresses( self::HOST ) );

		add_filter( 'multisite_webhooks_resolve', static fn (): string => '198.51.100.1' );
		self::assertSame( [ '203.0.113.7' ], $this->resolver()->addresses( self::HOST ) );
	}

	private function resolver(): FilteredResolver {
		return new FilteredResolver( new TableResolver( [ self::HOST => [ '203.0.113.7' ] ] ) );
	}
}
