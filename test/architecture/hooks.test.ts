/** What npm run hooks makes of comments, and what it finds lacking. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionsOf, hooksOf } from '../../tools/hooks/find';
import { hooksPage } from '../../tools/hooks/page';

const GOOD = `<?php
/** Of the class. */
final class Planted {
	/** Of the method. */
	public function run(): void {
		/**
		 * Filters a thing,
		 * once.
		 *
		 * \`\`\`php
		 * add_filter( 'multisite_webhooks_thing', fn ( $thing ) => [] );
		 * \`\`\`
		 *
		 * @since 0.1.0
		 *
		 * @param array<string, mixed>|null $thing What it is,
		 *                                         in two lines.
		 * @param int                       $id    Its id.
		 */
		$thing = Safely::call( static fn () => apply_filters( 'multisite_webhooks_thing', null, 7 ) );
		do_action( 'http_api_debug', $thing );
	}
}
`;

const BAD = `<?php
final class Planted {
	/** Of the method. */
	public function run(): void {
		do_action( 'multisite_webhooks_bare' );
		/** @param int $id */
		do_action( 'multisite_webhooks_poor', 1, 2 );
	}
}
`;

const page = ( text: string, file = 'Planted.php' ): ReturnType< typeof hooksPage > =>
	hooksPage( hooksOf( { file, text } ), functionsOf( { file, text } ) );

test( 'a hook is described by the comment above its statement', () => {
	const { text, problems } = page( GOOD, 'plugin/src/Adapter/Http/Planted.php' );
	assert.deepEqual( problems, [] );
	assert.match( text, /^### `multisite_webhooks_thing`\n\nFilters a thing, once\. Since 0\.1\.0\.\n/m );
	assert.match( text, /^\| `\$thing` \| `array<string, mixed>\\\|null` \| What it is, in two lines\. \|\n/m );
	assert.match( text, /^\| `\$id` \| `int` \| Its id\. \|\n/m );
	assert.match( text, /^```php\nadd_filter\( 'multisite_webhooks_thing', fn \( \$thing \) => \[\] \);\n```$/m );
	assert.match( text, /^Deliveries run these .*: `http_api_debug`\.$/m );
} );

test( 'what a comment lacks is a problem', () => {
	assert.deepEqual( page( BAD ).problems, [
		'Planted.php: multisite_webhooks_bare has no comment above it.',
		'Planted.php: multisite_webhooks_poor lacks a sentence on what it does.',
		'Planted.php: multisite_webhooks_poor lacks @since.',
		'Planted.php: multisite_webhooks_poor lacks an example in ```php.',
		'Planted.php: multisite_webhooks_poor lacks @param for each of its 2 arguments.',
		'Planted.php: multisite_webhooks_poor lacks the meaning of an argument.',
	] );
} );

test( 'a function is listed as it is declared', () => {
	const text =
		'<?php\n/**\n * Does it.\n *\n * @return ?int How often.\n */\nfunction planted( int $id ): ?int {\n}\n';
	assert.match(
		page( text ).text,
		/^### `planted\( int \$id \): \?int`\n\nDoes it\..*\n\nReturns `\?int`: How often\.$/m
	);
} );
