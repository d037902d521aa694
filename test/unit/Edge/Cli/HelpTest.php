<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\DeliveriesCommand;
use MultisiteWebhooks\Edge\Cli\ListCommand;
use MultisiteWebhooks\Edge\Input\ParameterSchema;
use MultisiteWebhooks\Edge\Input\Schemas;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** WP-CLI reads options from a docblock, which can't be generated: it must name every filter of REST. */
#[CoversNothing]
final class HelpTest extends TestCase {

	private const COMMANDS = [
		'webhooks'   => ListCommand::class,
		'deliveries' => DeliveriesCommand::class,
	];

	/** Commands read all pages, newest first. */
	private const NO_OPTIONS = [ 'context', 'page', 'per_page', 'orderby', 'order', 'cursor' ];

	/** @param class-string $command */
	#[DataProvider( 'filters' )]
	public function test_a_command_has_an_option_for_each_filter( string $command, string $name, ParameterSchema $filter ): void {
		$help = (string) ( new \ReflectionMethod( $command, '__invoke' ) )->getDocComment();

		self::assertMatchesRegularExpression( "/ \\[--{$name}=<\\w+>\\]\n/", $help );
		foreach ( [ ...$filter->choices(), ...$filter->items()->choices() ] as $choice ) {
			self::assertStringContainsString( $choice, $help );
		}
	}

	/** @return iterable<string, array{class-string, string, ParameterSchema}> */
	public static function filters(): iterable {
		$schemas = new Schemas( dirname( __DIR__, 4 ) . '/plugin/schema' );
		foreach ( self::COMMANDS as $list => $command ) {
			foreach ( array_diff_key( $schemas->parameters( $list ), array_flip( self::NO_OPTIONS ) ) as $name => $filter ) {
				yield "{$name} of {$list}" => [ $command, $name, $filter ];
			}
		}
	}
}
