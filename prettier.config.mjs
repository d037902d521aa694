import wordpress from '@wordpress/prettier-config';

// Wider than WordPress's 80, like the PHP beside it: a signature or a condition is read best on one line.
export default { ...wordpress, printWidth: 120 };
